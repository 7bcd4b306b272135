package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.storage.TestDatabase;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that is killed while operators create servers. */
class KilledServerIT {
    private static final Path JAR = Path.of("target/sample-server.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int CREATIONS = 1_000;
    private static final int KILLED_AFTER = 400;

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasAnsweredIsThereAfterwards(TestDatabase kind) throws Exception {
        Map<String, String> environment = kind == TestDatabase.POSTGRESQL
                ? Map.of("DATABASE_URL", kind.create().url())
                : Map.of();
        Queue<JsonNode> answered = new ConcurrentLinkedQueue<>();
        String key;
        Started first = start("first", environment);
        try {
            key = first.ready().path("adminApiKey").asText();
            ManagementClient operator = new ManagementClient(first.baseUrl(), key);
            AtomicInteger number = new AtomicInteger();
            try (ExecutorService operators = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < CREATIONS; i++) {
                    operators.submit(() -> create(operator, number.incrementAndGet(), answered, first.process()));
                }
            }
        } finally {
            first.process().destroyForcibly().waitFor();
        }
        assertThat(answered).hasSizeBetween(KILLED_AFTER, CREATIONS - 1);

        Started second = start("second", environment);
        try {
            assertThat(second.ready().has("adminApiKey")).isFalse();
            ManagementClient operator = new ManagementClient(second.baseUrl(), key);
            for (JsonNode made : answered) {
                operator.send(
                        "GET",
                        "/integrated-account/sandbox/mcp/" + made.path("id").asText(),
                        "",
                        200);
            }
            JsonNode last = new ArrayList<>(answered).getLast();
            String path = URI.create(last.path("url").asText()).getPath();
            try (SdkClient client = SdkClient.connect(second.baseUrl() + path)) {
                assertThat(client.tools()).hasSize(RunningServer.TOOLS);
            }
        } finally {
            second.process().destroyForcibly().waitFor();
        }
    }

    private static void create(ManagementClient operator, int number, Queue<JsonNode> answered, Process server) {
        try {
            HttpResponse<String> response =
                    operator.send("POST", "/integrated-account/sandbox/mcp", "{\"name\":\"number " + number + "\"}");
            if (response.statusCode() == 201) {
                answered.add(Json.MAPPER.readTree(response.body()));
            }
            if (answered.size() >= KILLED_AFTER) {
                // SIGKILL, while the others still wait for their answers.
                server.destroyForcibly();
            }
        } catch (Exception e) {
            // Not answered: nothing is promised.
        }
    }

    private record Started(Process process, JsonNode ready) {
        String baseUrl() {
            return ready.path("baseUrl").asText();
        }
    }

    private Started start(String name, Map<String, String> environment) throws Exception {
        Path ready = temp.resolve(name + ".json");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        JAVA,
                        "-jar",
                        JAR.toString(),
                        "--port",
                        "0",
                        "--data",
                        temp.resolve("data").toString(),
                        "--ready-file",
                        ready.toString()))
                .redirectOutput(temp.resolve(name + ".out").toFile())
                .redirectError(temp.resolve(name + ".err").toFile());
        builder.environment().keySet().removeIf(key -> key.matches("(OCTAPIPE|MCP|DATABASE)_.*"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        for (int i = 0; i < 600 && process.isAlive() && !Files.exists(ready); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(ready).as(said(name)).exists();
        return new Started(process, Json.MAPPER.readTree(ready.toFile()));
    }

    private String said(String name) throws IOException {
        return Files.readString(temp.resolve(name + ".err"));
    }
}
