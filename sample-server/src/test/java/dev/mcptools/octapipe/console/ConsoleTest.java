package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let into the console, and what its answers say to browsers. */
class ConsoleTest {
    @TempDir
    static Path data;

    private static RunningServer server;
    private static String adminKey;

    private ConsoleClient stranger;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data);
        adminKey = server.fact("adminApiKey").orElseThrow();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void comeWithoutCookies() {
        stranger = new ConsoleClient(server.baseUrl());
    }

    private static ConsoleClient operator() {
        return ConsoleClient.signedIn(server.baseUrl(), adminKey);
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theOperatorIsToldWhereTheConsoleIs() {
        assertThat(server.fact("consoleUrl")).hasValue(server.baseUrl() + "/");
        assertThat(location(stranger.get("/"))).isEqualTo("/console/accounts");
    }

    @Test
    void whoIsNotSignedInIsAskedToWhateverTheyWant() {
        for (String path : List.of(
                "/console/accounts",
                "/console/accounts/sandbox/servers",
                "/console/accounts/none/servers",
                "/console/nowhere/at/all")) {
            assertThat(location(stranger.get(path))).as(path).isEqualTo("/console/sign-in");
        }
        assertThat(location(stranger.post("/console/sign-out", ""))).isEqualTo("/console/sign-in");
    }

    @Test
    void theAdminKeyOpensASessionThatScriptsAndOtherSitesCannotUse() {
        HttpResponse<String> response = stranger.post("/console/sign-in", "key=" + adminKey);
        assertThat(location(response)).isEqualTo("/console/accounts");
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie.split("; ")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(cookie).doesNotContain("Secure", adminKey);
        assertThat(stranger.get("/console/accounts/sandbox/servers").statusCode())
                .isEqualTo(200);
    }

    @Test
    void behindTlsTheCookieIsForTlsAlone() {
        HttpResponse<String> response =
                stranger.post("/console/sign-in", "key=" + adminKey, "X-Forwarded-Proto", "https");
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
    }

    @Test
    void aWrongKeyIsRefusedWithAWordOnWhereTheRightOneIs() {
        for (String form : List.of("key=wrong", "key=", "", "key=%zz")) {
            HttpResponse<String> response = stranger.post("/console/sign-in", form);
            assertThat(response.statusCode()).as(form).isEqualTo(401);
            assertThat(response.body()).contains("This is not the admin key.", "MCP_ADMIN_API_KEY");
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void afterSigningOutTheBrowserHasNoSession() {
        ConsoleClient operator = operator();
        assertThat(location(operator.submit("/console/sign-out"))).isEqualTo("/console/sign-in");
        assertThat(location(operator.get("/console/accounts"))).isEqualTo("/console/sign-in");
    }

    @Test
    void aFormWithoutTheSessionsTokenDoesNothing() {
        ConsoleClient operator = operator();
        for (String form : List.of("", "csrf=", "csrf=x", "csrf=" + operator().token())) {
            HttpResponse<String> response = operator.post("/console/sign-out", form);
            assertThat(response.statusCode()).as(form).isEqualTo(403);
            assertThat(response.body()).contains("This form is not of this session");
        }
        assertThat(operator.get("/console/accounts/sandbox/servers").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteDoesNothingEvenWithTheToken() {
        ConsoleClient operator = operator();
        String form = "csrf=" + operator.token();
        // Loopback origins pass the door: another port is another site all the same.
        assertThat(operator.post("/console/sign-out", form, "Origin", "http://127.0.0.1:1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(operator.post("/console/sign-out", form, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/console/sign-in", "key=" + adminKey, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(location(operator.post(
                        "/console/sign-out", form, "Origin", server.baseUrl(), "Sec-Fetch-Site", "same-origin")))
                .isEqualTo("/console/sign-in");
    }

    @Test
    void everyAnswerForbidsWhatPagesDoNotNeed() {
        for (HttpResponse<String> response : List.of(
                stranger.get("/"),
                stranger.get("/console/sign-in"),
                stranger.get("/console/accounts"),
                operator().get("/console/accounts/sandbox/servers"),
                operator().get("/console/nowhere"),
                operator().post("/console/sign-out", ""))) {
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(response.body()).doesNotContain("<style", "style=", " onclick", "javascript:");
        }
    }

    @Test
    void filesAreKeptByBrowsersUntilTheyChange() {
        String page = stranger.get("/console/sign-in").body();
        for (String name : List.of("style.css", "console.js", "htmx.min.js", "icon.svg")) {
            String address = page.replaceAll("(?s).*\"(/console/assets/[0-9a-f]{16}/" + name + ")\".*", "$1");
            HttpResponse<String> file = stranger.get(address);
            assertThat(file.statusCode()).as(address).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(stranger.get("/console/assets/0/" + name).headers().firstValue("Cache-Control"))
                    .hasValue("no-cache");
        }
        assertThat(stranger.get("/console/assets/0/Console.class").statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotExistIsSaidOnAPage() {
        HttpResponse<String> response = operator().get("/console/accounts/none/servers");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no account of this id.");
    }
}
