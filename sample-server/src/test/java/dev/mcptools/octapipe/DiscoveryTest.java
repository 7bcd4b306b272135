package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people would ask for finds Octapipe's tools among the first three. */
class DiscoveryTest {
    private static final Toolbox TOOLS =
            ToolExposure.DISCOVERY.of(Toolbox.of(OctapipeToolsWithExtensions.registry()), 0);

    @ParameterizedTest
    @CsvSource({
        "list pipelines, list_all_octapipe_pipelines",
        "which stages does a pipeline have, list_all_octapipe_pipeline_stages",
        "cards in a pipeline, list_all_octapipe_pipeline_cards",
        "find a card by its name, find_octapipe_card",
        "create a task with a due date, create_a_octapipe_task",
        "write a note on a card, create_a_octapipe_note",
        "change many records at once, octapipe_database_records_bulk_update",
        "delete records in bulk, octapipe_database_records_bulk_delete",
        "get one record, get_single_octapipe_database_record_by_id",
        "remove a task, delete_a_octapipe_task_by_id",
        "databases, list_all_octapipe_databases",
        "attached files, list_all_octapipe_files",
        "who are the users, list_all_octapipe_users",
        "move card to another stage, update_a_octapipe_pipeline_card_by_id",
        "import a spreadsheet, octapipe_database_records_import",
        "notify a user, create_a_octapipe_notification",
        "update card, update_a_octapipe_pipeline_card_by_id",
    })
    void findsWhatIsAskedFor(String question, String tool) {
        ObjectNode arguments = Json.object().put("query", question).put("limit", 3);
        ToolResult result = TOOLS.call(TOOLS.find("search_tools").orElseThrow(), arguments, CallContext.UNWATCHED);
        assertThat(((ToolResult.Success) result).content().tree().path("result").findValuesAsText("name"))
                .contains(tool);
    }
}
