package dev.mcptools.octapipe.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.RunningServer;
import dev.mcptools.runtime.tools.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools in the console: found, shown, called. */
class ToolPagesTest {
    private static final String TOOLS = "/console/accounts/sandbox/tools";

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

    private String page(String path) {
        HttpResponse<String> response = operator.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private String call(String tool, String... fields) {
        HttpResponse<String> response = operator.submit(TOOLS + "/" + tool, fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static JsonNode tree(String json) {
        return Json.ofBytes(json.getBytes(StandardCharsets.UTF_8)).tree();
    }

    /** What the answer shows as text. */
    private static JsonNode answer(String page) {
        return tree(page.replaceAll("(?s).*aria-label=\"The answer\">(.*?)</pre>.*", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&"));
    }

    @Test
    void findsToolsByWordsAccessAndTag() {
        assertThat(page(TOOLS))
                .contains(RunningServer.TOOLS + " tools", "list_all_octapipe_pipelines", "octapipe_files_copy");
        assertThat(page(TOOLS + "?q=Card+bulk"))
                .contains("pipeline_cards_bulk_update")
                .doesNotContain("database_records_bulk_update");
        assertThat(page(TOOLS + "?access=destructive"))
                .contains("octapipe_database_records_bulk_delete")
                .doesNotContain(">list_all_octapipe_pipelines<");
        assertThat(page(TOOLS + "?tag=tasks"))
                .contains("create_a_octapipe_task")
                .doesNotContain(">list_all_octapipe_users<");
        assertThat(page(TOOLS + "?q=nothing-is-called-so")).contains("No tool is like that.");
    }

    @Test
    void showsWhatAModelReadsAndTheSchemas() {
        assertThat(page(TOOLS + "/create_a_octapipe_task"))
                .contains(
                        "Input schema", "Output schema", "start_date", "type=\"date\"", "(needed)", "tokens in a list");
        assertThat(operator.get(TOOLS + "/no_such_tool").statusCode()).isEqualTo(404);
    }

    @Test
    void callsATool() {
        String page = call("list_all_octapipe_pipelines", "argument.limit=2");
        assertThat(page).contains("The tool answered with 2 items.", "Next page");
        assertThat(answer(page)).hasSize(2);
        assertThat(server.sandbox()).isNotNull();
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        assertThat(call("list_all_octapipe_pipelines", "argument.limit=many"))
                .contains("id=\"wrong.limit\"", "limit must be an integer", "value=\"many\"");
        assertThat(call("octapipe_database_records_bulk_update", "argument.values={\"a\": }"))
                .contains("Nothing was sent", "This is not JSON");
        assertThat(call("get_single_octapipe_user_by_id")).contains("id=\"wrong.id\"");
    }

    @Test
    void asksBeforeItDestroys() {
        String list = call("list_all_octapipe_tasks", "argument.limit=1");
        String id = answer(list).get(0).path("uuid").asText();

        String asked = call("delete_a_octapipe_task_by_id", "argument.id=" + id);
        assertThat(asked).contains("can destroy what it does not bring back", id, "Yes, call it");
        assertThat(call("get_single_octapipe_task_by_id", "argument.id=" + id)).contains("The tool answered.");

        assertThat(call("delete_a_octapipe_task_by_id", "argument.id=" + id, "confirmed=yes"))
                .contains("The tool answered.");
        assertThat(call("get_single_octapipe_task_by_id", "argument.id=" + id)).contains("not_found");
    }

    @Test
    void whatComesFromOutsideStaysText() {
        String evil = "</pre><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
        String page = call("create_a_octapipe_note", "argument.entity=" + evil, "argument.content=" + evil);
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "value=\"</pre>");
        assertThat(page(TOOLS + "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
    }
}
