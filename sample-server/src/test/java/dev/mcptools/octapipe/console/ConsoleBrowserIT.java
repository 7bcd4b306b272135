package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.RunningServer;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What operators do in the console, in a real browser; each page is held against axe, in light and dark and on a phone. */
class ConsoleBrowserIT {
    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browser browser;
    private static String adminKey;

    @BeforeAll
    static void start() {
        browser = Browser.open();
        server = RunningServer.start(data);
        adminKey = server.fact("adminApiKey").orElseThrow();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void signedOut() {
        browser.driver().get(server.baseUrl() + "/");
        browser.driver().manage().deleteAllCookies();
    }

    private static void open(String path) {
        browser.driver().get(server.baseUrl() + path);
    }

    private static void signIn(String key) {
        open("/");
        browser.find("#key").sendKeys(key);
        browser.follow("main button");
    }

    /** Looks at the page that is shown, as everybody may meet it. */
    private static void inspect(String name) {
        for (String colours : new String[] {"light", "dark"}) {
            browser.prefers(colours);
            browser.wide();
            browser.assertAccessible(name + " in " + colours);
            browser.screenshot(name + "-" + colours);
        }
        browser.phone();
        browser.assertNoSidewaysScrolling(name);
        browser.assertAccessible(name + " on a phone");
        browser.screenshot(name + "-phone");
        browser.wide();
        browser.prefers("light");
        browser.assertNothingWasStopped(name);
    }

    @Test
    void signsInAndOut() {
        open("/console/accounts/sandbox/servers");
        assertThat(browser.find("h1").getText()).isEqualTo("Sign in");
        inspect("sign-in");

        signIn("wrong");
        assertThat(browser.find("[role=alert]").getText()).startsWith("This is not the admin key.");
        inspect("sign-in-refused");

        signIn(adminKey);
        assertThat(browser.find(".brand").getText()).isEqualTo("Octapipe MCP");
        assertThat(browser.find(".sign-out button").getText()).isEqualTo("Sign out");
        browser.follow(".sign-out button");
        assertThat(browser.find("h1").getText()).isEqualTo("Sign in");
    }

    @Test
    void listsTheServersOfAnAccount() {
        signIn(adminKey);
        open("/console/accounts/sandbox/servers");
        assertThat(browser.find("tbody tr").getText()).contains("Octapipe", String.valueOf(RunningServer.TOOLS));
        inspect("servers");
    }

    @Test
    void findsAToolAndTriesIt() {
        signIn(adminKey);
        open("/console/accounts/sandbox/tools");
        inspect("tools");
        browser.find("#q").sendKeys("pipelines list");
        browser.follow("form.filters button");
        browser.follow(browser.link("list_all_octapipe_pipelines")::click);
        inspect("tool");
        browser.find("[name='argument.limit']").sendKeys("1");
        browser.follow("main form .actions button");
        assertThat(browser.find("#answer").getText()).contains("The tool answered with 1 item.");
        inspect("tool-answered");
    }

    @Test
    void isAskedBeforeAToolDestroys() {
        signIn(adminKey);
        open("/console/accounts/sandbox/tools/delete_a_octapipe_task_by_id");
        browser.find("[name='argument.id']").sendKeys("no-task");
        browser.follow("main form .actions button");
        assertThat(browser.text()).contains("can destroy what it does not bring back");
        inspect("tool-confirm");
        browser.follow("button.danger");
        assertThat(browser.find("#answer [role=status]").getAttribute("class")).contains("bad");
        inspect("tool-refused");
    }

    @Test
    void makesAServerWithAPreviewOfItsTools() {
        signIn(adminKey);
        open("/console/accounts/sandbox/servers");
        browser.follow("a.button");
        browser.find("#name").sendKeys("Octapipe Automation Agent");
        assertThat(browser.find("#preview .big").getText()).endsWith("of " + RunningServer.TOOLS + " tools");
        browser.find("input[value=pipelines]").click();
        browser.await("#preview .big", "10 of " + RunningServer.TOOLS + " tools");
        inspect("server-new");
        browser.follow("main .actions button");

        assertThat(browser.text()).contains("shown this once");
        String address = browser.find("#url").getText();
        assertThat(address).startsWith(server.baseUrl() + "/mcp/");
        browser.find("[data-copy=url]").click();
        browser.find("details summary").click();
        inspect("server-address");

        browser.follow("a.button.quiet");
        assertThat(browser.text()).contains("Octapipe Automation Agent").doesNotContain(address);
        inspect("server");
    }

    @Test
    void isToldWhatIsWrongWithAServer() {
        signIn(adminKey);
        open("/console/accounts/sandbox/servers/new");
        browser.find("#name").sendKeys("Late");
        browser.fill("#expires", "2001-01-01T00:00:00");
        browser.follow("main .actions button");
        assertThat(browser.find("[role=alert]").getText()).contains("at least 60 seconds ahead");
        assertThat(browser.find("#expires").getAttribute("aria-invalid")).isEqualTo("true");
        inspect("server-refused");
    }

    @Test
    void changesRotatesAndDeletesAServerWithTheKeyboardAlone() {
        signIn(adminKey);
        open("/console/accounts/sandbox/servers/new");
        browser.follow(() -> browser.find("#name").sendKeys("Keyboard", Keys.ENTER));
        browser.press("I have copied it");
        browser.press("Edit");
        assertThat(browser.find("#name").getAttribute("value")).isEqualTo("Keyboard");
        inspect("server-edit");
        browser.follow(() -> browser.find("#name").sendKeys(" and more", Keys.ENTER));
        assertThat(browser.find("h2").getText()).isEqualTo("Keyboard and more");
        browser.press("New address");
        inspect("server-rotate");
        browser.press("Yes, make a new address");
        assertThat(browser.text()).contains("shown this once");
        browser.press("I have copied it");
        browser.press("Delete");
        browser.press("Yes, delete it");
        assertThat(browser.text()).doesNotContain("Keyboard and more");
    }

    @Test
    void worksWithoutScripts() {
        browser.withoutScripts(true);
        try {
            signIn(adminKey);
            open("/console/accounts/sandbox/servers/new");
            browser.find("#name").sendKeys("Plain");
            browser.find("input[value=tasks]").click();
            browser.follow("button[name=preview]");
            assertThat(browser.find("#preview .big").getText())
                    .endsWith("of " + RunningServer.TOOLS + " tools")
                    .doesNotStartWith(String.valueOf(RunningServer.TOOLS));
            browser.follow("main .actions button");
            assertThat(browser.text()).contains("shown this once");
            assertThat(browser.find("[data-copy=url]").isDisplayed()).isFalse();
            browser.follow("a.button.quiet");
            browser.follow("a.danger");
            browser.follow("button.danger");
            assertThat(browser.find("h2").getText()).isEqualTo("MCP Servers");
        } finally {
            browser.withoutScripts(false);
        }
    }

    @Test
    void connectsChecksChangesAndDeletesAnAccount() {
        signIn(adminKey);
        inspect("accounts");
        browser.follow("a.button");
        inspect("account-new");
        browser.find("#label").sendKeys("Acme Corp");
        browser.fill("#base-url", server.sandbox().baseUri().toString());
        browser.find("#domain").sendKeys(OctapipeSandbox.DOMAIN);
        browser.find("#email").sendKeys(OctapipeSandbox.EMAIL);
        browser.find("#password").sendKeys("not the password");
        browser.follow("main .actions button");
        assertThat(browser.find("[role=status]").getAttribute("class")).contains("bad");
        inspect("account-refused");

        browser.find("#password").sendKeys(OctapipeSandbox.PASSWORD);
        browser.follow("main .actions button");
        browser.follow("form[action$=check] button");
        assertThat(browser.find("[role=status]").getText()).isEqualTo("The API takes these credentials.");
        assertThat(browser.find("#password").getAttribute("value")).isEmpty();
        inspect("account");

        browser.follow(".tabs a");
        assertThat(browser.text()).contains("This account has no MCP servers yet.");
        inspect("servers-empty");
        browser.follow(".tabs li:last-child a");
        browser.follow("a.danger");
        browser.follow("button.danger");
        assertThat(browser.text()).doesNotContain("Acme Corp");
    }

    @Test
    void makesAndRevokesAnApiToken() {
        signIn(adminKey);
        open("/console/tokens");
        assertThat(browser.text()).contains("There are no API tokens yet.");
        inspect("tokens-empty");
        browser.follow(() -> browser.find("#name").sendKeys("Reporting job", Keys.ENTER));
        String secret = browser.find("#secret").getText();
        assertThat(secret).hasSize(43);
        inspect("tokens-made");
        open("/console/tokens");
        assertThat(browser.text()).contains("Reporting job").doesNotContain(secret);
        browser.follow("tbody a");
        inspect("token-revoke");
        browser.follow("button.danger");
        assertThat(browser.text()).contains("There are no API tokens yet.");
    }

    @Test
    void looksAtCallsOverTime() throws Exception {
        String address = server.fact("mcpUrl").orElseThrow();
        for (int i = 0; i < 7; i++) {
            AuditPagesTest.call(address, "list_all_octapipe_pipelines", "{}");
        }
        AuditPagesTest.call(address, "get_single_octapipe_task_by_id", "{\"id\":\"none\"}");
        signIn(adminKey);
        Instant end = Instant.now().plusSeconds(20);
        do {
            assertThat(Instant.now()).isBefore(end);
            open("/console/accounts/sandbox/audit");
        } while (!browser.text().contains("8 calls, 1 error"));
        inspect("audit");
        browser.find("#period option[value=hour]").click();
        browser.find("#outcome option[value=cancelled]").click();
        browser.follow("form.filters button");
        assertThat(browser.text()).contains("No calls in the last hour are like that.");
        inspect("audit-empty");
    }
}
