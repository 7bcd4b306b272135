package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of tools in the console: listed, filtered, drawn. */
class AuditPagesTest {
    private static final String AUDIT = "/console/accounts/sandbox/audit";
    private static final String EVIL = "<script>alert(1)</script>";

    @TempDir
    static Path data;

    private static RunningServer server;
    private static ConsoleClient operator;

    @BeforeAll
    static void callSomeTools() throws Exception {
        server = RunningServer.start(data);
        operator = ConsoleClient.signedIn(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
        String address = server.fact("mcpUrl").orElseThrow();
        call(address, "list_all_octapipe_pipelines", "{}");
        call(address, "get_single_octapipe_task_by_id", "{\"id\":\"none\"}");
        call(address, EVIL, "{}");
        Instant end = Instant.now().plusSeconds(20);
        // Entries are written behind the calls.
        while (!page("").contains("3 calls, ")) {
            assertThat(Instant.now()).as(page("")).isBefore(end);
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static void call(String address, String tool, String arguments) throws IOException, InterruptedException {
        String message = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/json, text/event-stream")
                            .POST(BodyPublishers.ofString(message))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String page(String query) {
        return operator.get(AUDIT + query).body();
    }

    @Test
    void listsCallsWithWhatCameOfThem() {
        assertThat(page(""))
                .contains("3 calls, 2 errors in the last 24 hours", "<svg", "list_all_octapipe_pipelines</code>")
                .containsPattern("200 in \\d+ ms");
    }

    @Test
    void findsCallsByToolOutcomeAndClient() {
        assertThat(page("?tool=list_all_octapipe_pipelines")).contains("1 call, 0 errors");
        assertThat(page("?outcome=error&period=hour")).contains("2 calls, 2 errors in the last hour");
        assertThat(page("?client=nobody")).contains("are like that", "leave out a filter");
        assertThat(page("?server=mcp_none")).contains("are like that");
        assertThat(operator.get(AUDIT + "?cursor=nonsense&period=century").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatClientsSendStaysText() {
        assertThat(page("")).contains("&lt;script&gt;").doesNotContain(EVIL);
        assertThat(page("?client=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain(EVIL);
    }

    @Test
    void anAccountWithoutCallsIsToldWhereTheyComeFrom() {
        String account = operator.submit(
                        "/console/accounts",
                        "label=Quiet",
                        "base-url=" + server.sandbox().baseUri(),
                        "credentials=token",
                        "token=secret-token")
                .body()
                .replaceAll("(?s).*<dd><code>(acc_[a-z0-9]+)</code>.*", "$1");
        assertThat(operator.get("/console/accounts/" + account + "/audit").body())
                .contains("No calls in the last 24 hours.", "as soon as a client uses one");
    }
}
