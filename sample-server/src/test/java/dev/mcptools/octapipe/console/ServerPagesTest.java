package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MCP servers in the console: created, shown, changed, given another address, deleted. */
class ServerPagesTest {
    private static final String SERVERS = "/console/accounts/sandbox/servers";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/mcp/[A-Za-z0-9_-]{43}");
    private static final Pattern ID = Pattern.compile(SERVERS + "/(mcp_[a-z0-9]+)");

    @TempDir
    static Path data;

    private static RunningServer server;

    private ConsoleClient operator;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        operator = ConsoleClient.signedIn(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
    }

    private String created(String... fields) {
        HttpResponse<String> response = operator.submit(SERVERS, fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private String refused(String... fields) {
        HttpResponse<String> response = operator.submit(SERVERS, fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        return response.body();
    }

    private String page(String path) {
        HttpResponse<String> response = operator.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group();
    }

    /** The status of a request to an address. */
    private static int status(String address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ping = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json, text/event-stream")
                    .POST(BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"))
                    .build();
            return http.send(ping, BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void showsTheAddressOnceWithWhatToPasteIntoClients() throws Exception {
        String page = created("name=Reporting agent", "method=read", "tag=pipelines");
        String address = first(ADDRESS, page);
        assertThat(status(address)).isEqualTo(200);
        assertThat(page)
                .contains(
                        "claude mcp add --transport http reporting_agent " + address,
                        "\"mcp-remote\"",
                        "\"mcpServers\"",
                        "\"servers\"")
                .doesNotContain("YOUR_API_TOKEN");
        assertThat(page(first(ID, page)))
                .contains("Reporting agent", "tags pipelines")
                .doesNotContain(address);
        assertThat(page(SERVERS)).contains("Reporting agent").doesNotContain(address.replaceAll(".*/", ""));
    }

    @Test
    void clientsAreToldOfTheTokenThatAServerRequires() throws Exception {
        String page = created("name=Guarded", "method=read", "require-token=yes");
        assertThat(page).contains("\"Authorization\" : \"Bearer YOUR_API_TOKEN\"", "${input:octapipe-token}");
        assertThat(status(first(ADDRESS, page))).isEqualTo(401);
    }

    @Test
    void refusesWhatMakesNoSenseAndKeepsWhatWasFilledIn() {
        assertThat(refused("name= ", "method=read", "tag=tasks"))
                .contains("name must be a text of 1 to 200 characters.", "aria-invalid=\"true\"")
                .containsPattern("value=\"tasks\" checked");
        assertThat(refused("name=x", "method=read", "expires=2001-01-01T00:00"))
                .contains("expires_at must be at least 60 seconds ahead.");
        assertThat(refused("name=x", "method=read", "expires=soon")).contains("must be a day and a time");
        assertThat(refused("name=x", "method=bulk_delete", "tag=tasks")).contains("no tool has both");
    }

    @Test
    void previewsWhatAFilterLeavesWithoutMakingAnything() {
        String fragment =
                operator.submit(SERVERS + "/preview", "name=x", "method=read").body();
        assertThat(fragment)
                .contains("of " + RunningServer.TOOLS + " tools", "read</span>", "tokens")
                .doesNotContain("<html", "chip destructive");
        assertThat(operator.submit(SERVERS, "name=previewed", "method=write", "preview=yes")
                        .body())
                .contains("chip destructive", "value=\"previewed\"");
        assertThat(page(SERVERS)).doesNotContain("previewed");
        assertThat(operator.submit(SERVERS + "/preview", "method=read", "exposure=discovery")
                        .body())
                .contains("Clients are shown 5 tools");
    }

    @Test
    void changesAServerAndKeepsItsAddress() throws Exception {
        String end = LocalDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0).toString();
        String page = created("name=Before", "method=read", "expires=" + end);
        String at = first(ID, page);
        assertThat(page(at + "/edit")).contains("value=\"Before\"", "value=\"" + end);

        HttpResponse<String> saved =
                operator.submit(at + "/edit", "name=After", "method=list", "expires=" + end, "exposure=all");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(page(at)).contains("After", "<span class=\"chip\">list</span>");
        assertThat(status(first(ADDRESS, page))).isEqualTo(200);
        assertThat(operator.submit(at + "/edit", "name=").statusCode()).isEqualTo(400);
    }

    @Test
    void aNewAddressEndsTheOldOne() throws Exception {
        String page = created("name=Turned", "method=read");
        String at = first(ID, page);
        assertThat(page(at + "/rotate")).contains("Give Turned a new address?");
        assertThat(status(first(ADDRESS, page))).isEqualTo(200);

        String rotated = operator.submit(at + "/rotate").body();
        assertThat(first(ADDRESS, rotated)).isNotEqualTo(first(ADDRESS, page));
        assertThat(status(first(ADDRESS, page))).isEqualTo(404);
        assertThat(status(first(ADDRESS, rotated))).isEqualTo(200);
    }

    @Test
    void asksBeforeItDeletes() throws Exception {
        String page = created("name=Short-lived", "method=read");
        String at = first(ID, page);
        assertThat(page(at + "/delete")).contains("Delete Short-lived?");
        assertThat(status(first(ADDRESS, page))).isEqualTo(200);

        assertThat(operator.submit(at + "/delete").statusCode()).isEqualTo(303);
        assertThat(status(first(ADDRESS, page))).isEqualTo(404);
        assertThat(operator.get(at).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameIsTextWhateverItSays() {
        String evil = "</title><script>alert(1)</script>\"><img src=x onerror=alert(1)>'`${7*7}";
        String page = created("name=" + evil, "method=read");
        for (String shown :
                new String[] {page, page(SERVERS), page(first(ID, page)), page(first(ID, page) + "/edit")}) {
            assertThat(shown)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "</title><script");
        }
    }
}
