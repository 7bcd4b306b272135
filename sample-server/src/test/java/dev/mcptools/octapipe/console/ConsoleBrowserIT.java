package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        browser.find("main button").click();
    }

    /** Looks at the page that is shown, as everybody may meet it. */
    private static void inspect(String name) {
        for (String colours : new String[] {"light", "dark"}) {
            browser.prefers(colours);
            browser.wide();
            browser.assertAccessible(name + " in " + colours);
            browser.screenshot(name + "-" + colours);
            browser.phone();
            browser.assertNoSidewaysScrolling(name);
            browser.assertAccessible(name + " in " + colours + " on a phone");
            browser.screenshot(name + "-phone-" + colours);
        }
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
        assertThat(browser.find("[role=alert]").getText()).contains("This is not the admin key.");
        inspect("sign-in-refused");

        signIn(adminKey);
        assertThat(browser.find(".brand").getText()).isEqualTo("Octapipe MCP");
        assertThat(browser.find(".sign-out button").getText()).isEqualTo("Sign out");
        browser.find(".sign-out button").click();
        assertThat(browser.find("h1").getText()).isEqualTo("Sign in");
    }

    @Test
    void listsTheServersOfAnAccount() {
        signIn(adminKey);
        open("/console/accounts/sandbox/servers");
        assertThat(browser.find("tbody tr").getText()).contains("Octapipe", "43");
        inspect("servers");
    }

    @Test
    void findsAToolAndTriesIt() {
        signIn(adminKey);
        open("/console/accounts/sandbox/tools");
        inspect("tools");
        browser.find("#q").sendKeys("pipelines list");
        browser.find("form.filters button").click();
        browser.link("list_all_octapipe_pipelines").click();
        inspect("tool");
        browser.find("[name='argument.limit']").sendKeys("1");
        browser.find("main form .actions button").click();
        assertThat(browser.find("#answer").getText()).contains("The tool answered with 1 item.");
        inspect("tool-answered");
    }

    @Test
    void isAskedBeforeAToolDestroys() {
        signIn(adminKey);
        open("/console/accounts/sandbox/tools/delete_a_octapipe_task_by_id");
        browser.find("[name='argument.id']").sendKeys("no-task");
        browser.find("main form .actions button").click();
        assertThat(browser.text()).contains("can destroy what it does not bring back");
        inspect("tool-confirm");
        browser.find("button.danger").click();
        assertThat(browser.find("#answer [role=status]").getAttribute("class")).contains("bad");
        inspect("tool-refused");
    }
}
