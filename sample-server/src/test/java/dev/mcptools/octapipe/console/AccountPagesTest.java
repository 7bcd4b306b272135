package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.RunningServer;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts and API tokens in the console; no page shows a credential. */
class AccountPagesTest {
    private static final String HOME = "/console/accounts";

    private static final String NO_PASSWORD = "<input id=\"password\" name=\"password\" type=\"password\" autocomplete";

    @TempDir
    static Path data;

    private static RunningServer server;
    private static ConsoleClient operator;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data);
        operator = ConsoleClient.signedIn(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> connect(String label, String password) {
        return operator.submit(
                HOME,
                "label=" + label,
                "base-url=" + server.sandbox().baseUri(),
                "credentials=sign-in",
                "domain=" + OctapipeSandbox.DOMAIN,
                "email=" + OctapipeSandbox.EMAIL,
                "password=" + password);
    }

    private static String id(HttpResponse<String> made) {
        return made.body().replaceAll("(?s).*<dd><code>(acc_[a-z0-9]+)</code>.*", "$1");
    }

    @Test
    void connectsAnAccountAndSaysWhetherItsCredentialsWork() {
        HttpResponse<String> made = connect("Acme", OctapipeSandbox.PASSWORD);
        assertThat(made.body()).contains("The API takes these credentials.", NO_PASSWORD);
        assertThat(connect("Wrong", "canary-password").body())
                .contains("note bad")
                .doesNotContain("canary-password", "The API takes these credentials.");
        assertThat(operator.get(HOME).body()).contains("Acme", "a password, as " + OctapipeSandbox.EMAIL);
        assertThat(operator.submit(HOME + "/" + id(made) + "/check").body())
                .contains("The API takes these credentials.");
    }

    @Test
    void refusesWhatIsNoAccountAndKeepsWhatWasFilledIn() {
        HttpResponse<String> response =
                operator.submit(HOME, "label=Kept", "base-url=ftp://x", "credentials=token", "token=canary-token");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("base_url must be an address", "value=\"Kept\"")
                .doesNotContain("canary-token");
        assertThat(operator.submit(HOME, "label=x", "base-url=http://x", "credentials=token", "token=")
                        .body())
                .contains("token must not be empty");
    }

    @Test
    void changesALabelAndKeepsTheCredentialsThatAreNotFilledIn() {
        String path = HOME + "/" + id(connect("Before", OctapipeSandbox.PASSWORD));
        assertThat(operator.submit(
                                path + "/settings",
                                "label=After",
                                "base-url=" + server.sandbox().baseUri(),
                                "credentials=sign-in",
                                "domain=" + OctapipeSandbox.DOMAIN,
                                "email=" + OctapipeSandbox.EMAIL,
                                "password=")
                        .statusCode())
                .isEqualTo(303);
        assertThat(operator.get(path + "/settings").body()).contains("After", NO_PASSWORD);
        assertThat(operator.submit(path + "/check").body()).contains("The API takes these credentials.");

        assertThat(operator.submit(
                                path + "/settings",
                                "label=After",
                                "base-url=" + server.sandbox().baseUri(),
                                "credentials=sign-in",
                                "domain=" + OctapipeSandbox.DOMAIN,
                                "email=somebody.else@example.com",
                                "password=")
                        .body())
                .contains("password must not be empty");
    }

    @Test
    void theConfiguredAccountKeepsItsAddressAndCannotBeDeleted() {
        assertThat(operator.get(HOME + "/sandbox/settings").body())
                .contains("stand in the configuration")
                .doesNotContain("name=\"password\"", "Delete this account");
        assertThat(operator.submit(HOME + "/sandbox/delete").statusCode()).isEqualTo(400);
        assertThat(operator.submit(HOME + "/sandbox/settings", "label=Sandbox").statusCode())
                .isEqualTo(303);
    }

    @Test
    void asksBeforeItDeletesAnAccount() {
        String path = HOME + "/" + id(connect("Gone soon", OctapipeSandbox.PASSWORD));
        assertThat(operator.get(path + "/delete").body()).contains("Delete Gone soon?");
        assertThat(operator.submit(path + "/delete").statusCode()).isEqualTo(303);
        assertThat(operator.get(path + "/servers").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAnApiTokenOnceAndRevokesIt() {
        String made = operator.submit("/console/tokens", "name=<b>Job</b>").body();
        String secret = made.replaceAll("(?s).*aria-label=\"Token\">([A-Za-z0-9_-]{43})</pre>.*", "$1");
        assertThat(secret).hasSize(43);
        String list = operator.get("/console/tokens").body();
        assertThat(list).contains("&lt;b&gt;Job").doesNotContain(secret, "<b>Job");
        String path = list.replaceAll("(?s).*href=\"(/console/tokens/tok_[a-z0-9]+/revoke)\".*", "$1");
        assertThat(operator.get(path).body()).contains("refused at once");
        assertThat(operator.submit(path).statusCode()).isEqualTo(303);
        assertThat(operator.get(path).statusCode()).isEqualTo(404);
        assertThat(operator.submit("/console/tokens", "name=").statusCode()).isEqualTo(400);
    }

    @Test
    void noPageOfThoseWhoAreSignedOutSaysAnything() {
        ConsoleClient stranger = new ConsoleClient(server.baseUrl());
        for (String path : List.of(
                HOME,
                HOME + "/sandbox/settings",
                HOME + "/sandbox/audit",
                HOME + "/sandbox/tools",
                "/console/tokens")) {
            assertThat(stranger.get(path).body()).as(path).isEmpty();
        }
        for (String path : List.of(HOME, HOME + "/sandbox/settings", HOME + "/sandbox/servers", "/console/tokens")) {
            assertThat(stranger.post(path, "label=x&name=x").body()).as(path).isEmpty();
        }
        assertThat(operator.get("/console/tokens").body()).doesNotContain("\">x<code");
    }
}
