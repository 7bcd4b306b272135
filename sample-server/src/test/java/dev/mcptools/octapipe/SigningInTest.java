package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account of which the server has domain, email and password. */
class SigningInTest {
    private static final String PASSWORD = "s3cret-password";
    private static final String TOKEN = "s3cret-bearer-token";

    @TempDir
    Path data;

    @Test
    void aTokenThatIsRevokedMeanwhileIsReplacedWithoutTheClientNoticing() throws IOException {
        try (OctapipeSandbox sandbox = OctapipeSandbox.start(0);
                RunningServer server = serverFor(sandbox.baseUri().toString(), OctapipeSandbox.PASSWORD);
                SdkClient client = server.connect()) {
            client.call("list_all_octapipe_pipelines", "{}");
            sandbox.tokens().revokeAll();

            assertThat(client.all("list_all_octapipe_pipeline_cards", cardsOf(client)))
                    .hasSizeGreaterThan(15);
            assertThat(sandbox.journal().entries().stream()
                            .filter(entry -> entry.path().equals("/login")))
                    .hasSize(2);
        }
    }

    @Test
    void aWrongPasswordIsOneSentenceForTheOperatorAndIsNotQuoted() throws IOException {
        try (OctapipeSandbox sandbox = OctapipeSandbox.start(0);
                RunningServer server = serverFor(sandbox.baseUri().toString(), PASSWORD);
                SdkClient client = server.connect()) {
            for (String tool : List.of("list_all_octapipe_pipelines", "list_all_octapipe_databases")) {
                JsonNode error = client.refused(tool, "{}");

                assertThat(error.path("code").asText()).isEqualTo("login_failed");
                assertThat(error.path("message").asText())
                        .startsWith("The API does not accept the account that this server logs in with");
                assertThat(error.path("retryable").asBoolean()).isFalse();
                assertThat(error.toString()).doesNotContain(PASSWORD);
            }
        }
    }

    @Test
    void atTheFinestLevelTheLogHasNoPasswordNoTokenAndNoAddressOfAClient() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                String text = line.getMessage() == null ? "" : line.getMessage();
                boolean filled = line.getParameters() != null && text.contains("{0");
                lines.add((filled ? MessageFormat.format(text, line.getParameters()) : text) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        try (RawApi api = new RawApi();
                RunningServer server = serverFor(api.url(), PASSWORD);
                HttpClient client = HttpClient.newHttpClient()) {
            // One answer for both requests: to sign in, and to list.
            api.answers(RawApi.json("200 OK", "{\"authorization\":{\"token\":\"" + TOKEN + "\"},\"data\":[]}"));
            root.addHandler(handler);
            root.setLevel(Level.FINEST);
            String answer = client.send(
                            HttpRequest.newBuilder(URI.create(server.mcpUrl()))
                                    .header("Content-Type", "application/json")
                                    .header("Authorization", "Bearer s3cret-of-a-client")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                                                    + "{\"name\":\"list_all_octapipe_databases\",\"arguments\":{}}}"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();

            assertThat(answer).contains("result_count");
            assertThat(api.received()).hasSize(2);
            assertThat(api.received().toString()).contains(PASSWORD, TOKEN).doesNotContain("s3cret-of-a-client");
            String urlToken = server.mcpUrl().replaceAll(".*/", "");
            assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("s3cret") || line.contains(urlToken));
        } finally {
            root.setLevel(before);
            root.removeHandler(handler);
        }
    }

    private static String cardsOf(SdkClient client) {
        JsonNode pipelines = client.call("list_all_octapipe_pipelines", "{}").path("result");
        String uuid = pipelines
                .valueStream()
                .filter(pipeline -> pipeline.path("name").asText().equals("Enterprise Sales"))
                .map(pipeline -> pipeline.path("uuid").asText())
                .findFirst()
                .orElseThrow();
        return "{\"pipeline_uuid\": \"" + uuid + "\"}";
    }

    @Test
    void theAccountIsNotCalledASandbox() {
        try (OctapipeSandbox api = OctapipeSandbox.start(0);
                RunningServer server = RunningServer.start(
                        data,
                        Map.of(
                                "octapipe.url", api.baseUri().toString(),
                                "octapipe.token", "token",
                                "mcp.public-url", "https://mcp.example.com/"))) {
            ManagementClient operator = new ManagementClient(
                    server.baseUrl(), server.fact("adminApiKey").orElseThrow());
            assertThat(operator.send("GET", "/integrated-account/sandbox", "", 200)
                            .path("label")
                            .asText())
                    .isEqualTo("Configured account");
            // Where clients come by a proxy, they are given its address.
            assertThat(operator.create("{\"name\":\"public\"}").path("url").asText())
                    .matches("https://mcp.example.com/mcp/[A-Za-z0-9_-]{43}");
        }
    }

    private RunningServer serverFor(String url, String password) throws IOException {
        Files.writeString(data.resolve("application.yaml"), """
                octapipe:
                  url: %s
                  domain: %s
                  email: %s
                  password: %s
                """.formatted(
                        url, OctapipeSandbox.DOMAIN, OctapipeSandbox.EMAIL, password));
        return RunningServer.start(data);
    }
}
