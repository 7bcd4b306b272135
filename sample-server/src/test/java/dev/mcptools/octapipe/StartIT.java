package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as users start it. */
class StartIT {
    private static final Path JAR = Path.of("target/sample-server.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path temp;

    /** How a process ended, and what it said. */
    private record Ended(int status, String out, String err) {}

    @Test
    void servesOverHttpAndSaysWhere() throws Exception {
        Path ready = temp.resolve("ready.json");
        Process server =
                start(JAVA, "--port", "0", "--data", temp.resolve("data").toString(), "--ready-file", ready.toString());
        try {
            JsonNode where = awaitReady(ready, server);
            assertThat(where.path("tools").asInt()).isEqualTo(RunningServer.TOOLS);
            assertThat(where.path("mcpUrl").asText())
                    .startsWith(where.path("baseUrl").asText() + "/mcp/");
            try (SdkClient client = SdkClient.connect(where.path("mcpUrl").asText())) {
                assertThat(client.tools()).hasSize(RunningServer.TOOLS);
                assertThat(client.call("list_all_octapipe_pipelines", "{}")
                                .path("result_count")
                                .asInt())
                        .isEqualTo(3);
            }
            String base = where.path("baseUrl").asText();
            assertThat(get(base + "/observe/health").statusCode()).isEqualTo(200);
            assertThat(get(base + "/observe/metrics").body()).contains("list_all_octapipe_pipelines");
            assertThat(get(base + "/mcp/" + "x".repeat(43)).statusCode()).isEqualTo(404);
        } finally {
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(temp.resolve("out")))
                .contains(
                        "MCP endpoint: http://127.0.0.1:", "embedded sandbox", "Tools:        " + RunningServer.TOOLS);
    }

    @Test
    void servesOverStandardInputAndOutput() {
        ServerParameters parameters = ServerParameters.builder(JAVA)
                .args("-jar", JAR.toString(), "--stdio", "--data", temp.toString())
                .build();
        try (SdkClient client = SdkClient.connect(new StdioClientTransport(parameters, McpJsonDefaults.getMapper()))) {
            assertThat(client.tools()).hasSize(RunningServer.TOOLS);
            JsonNode found = client.call("find_octapipe_card", "{\"card_name\": \"Acme Corp Deal\"}");
            assertThat(found.path("matches")).hasSize(1);
            JsonNode export = client.call(
                    "octapipe_database_records_export", "{\"database_uuid\": \"Leads\", \"format\": \"csv\"}");
            String note = export.path("note").asText();
            assertThat(client.read(note.substring(note.indexOf("octapipe://"), note.length() - 1)))
                    .hasSize(1);
        }
    }

    @Test
    void printsItsOptionsAndItsVersion() throws Exception {
        assertThat(run(JAVA, "--help")).satisfies(ended -> {
            assertThat(ended.status()).isZero();
            assertThat(ended.out()).contains("--port N", "--data DIR", "--ready-file FILE", "--stdio");
        });
        assertThat(run(JAVA, "--version").out()).startsWith("octapipe-mcp-server 0.");
    }

    @Test
    void refusesInOneSentenceWhatItCannotDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertOneSentence(run(JAVA, "--port", port, "--data", temp.toString()), 1, "Port " + port);
        }
        Path file = Files.createFile(temp.resolve("file"));
        assertOneSentence(run(JAVA, "--data", file.toString()), 1, "is a file");
        assertOneSentence(run(JAVA, "--prot", "1"), 2, "Unknown option '--prot'");
        Path unwritable = temp.resolve("nowhere/ready.json");
        assertOneSentence(
                run(JAVA, "--port", "0", "--data", temp.toString(), "--ready-file", unwritable.toString()),
                1,
                "--ready-file");
        Files.writeString(temp.resolve("application.yaml"), "octapipe:\n  email: a@example.com\n");
        assertOneSentence(
                run(JAVA, "--port", "0", "--data", temp.toString()), 1, "octapipe.domain and octapipe.password");
    }

    @Test
    void goesOnWithANewerJavaWhenStartedOnAnOldOne() throws Exception {
        Optional<Path> old = oldJava();
        assumeTrue(old.isPresent(), "SKIPPED: no Java older than 21 on this machine to start the server with");
        Ended ended = run(old.get().toString(), "--version");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).startsWith("octapipe-mcp-server");
        assertThat(ended.err()).contains("going on with Java");
    }

    @Test
    void endsWithTheProcessThatStartedIt() throws Exception {
        Path ready = temp.resolve("ready.json");
        // A shell that starts the server and then waits, as a build does.
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$0\" -Dmcp-tools.ends-with-parent=true -jar \"$1\" --port 0 --data \"$2\" --ready-file \"$3\" & wait",
                        JAVA,
                        JAR.toString(),
                        temp.toString(),
                        ready.toString())
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
        awaitReady(ready, shell);
        ProcessHandle server = shell.toHandle().children().findFirst().orElseThrow();
        shell.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
    }

    private static void assertOneSentence(Ended ended, int status, String part) {
        assertThat(ended.status()).as(ended.err()).isEqualTo(status);
        assertThat(ended.err().strip().lines()).singleElement().asString().contains(part);
        assertThat(ended.out()).isEmpty();
    }

    private Process start(String java, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("OCTAPIPE_") || name.startsWith("MCP_"));
        environment.remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    private Ended run(String java, String... arguments) throws Exception {
        Process process = start(java, arguments);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
            return new Ended(
                    process.exitValue(), Files.readString(temp.resolve("out")), Files.readString(temp.resolve("err")));
        } finally {
            process.destroyForcibly();
        }
    }

    private JsonNode awaitReady(Path ready, Process server) throws Exception {
        for (int i = 0; i < 600 && server.isAlive() && !Files.exists(ready); i++) {
            Thread.sleep(100);
        }
        assertThat(ready).as(() -> temp.resolve("err").toString()).exists();
        return Json.MAPPER.readTree(ready.toFile());
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Optional<Path> oldJava() throws IOException {
        Path folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b(11|17)\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
