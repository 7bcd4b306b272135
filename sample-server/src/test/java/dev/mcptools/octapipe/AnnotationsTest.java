package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What clients are told a call can do, by which they decide whether to ask their users first: each tool that does more than
 * read is named here with what it does, so that a new one has to be thought about.
 */
class AnnotationsTest {
    /** What it makes stands beside what is there; a second call makes another. */
    private static final Set<String> ADDS = Set.of(
            "create_a_octapipe_database_record",
            "create_a_octapipe_note",
            "create_a_octapipe_file",
            "create_a_octapipe_notification",
            "create_a_octapipe_pipeline_card",
            "create_a_octapipe_task",
            "octapipe_database_records_export",
            "octapipe_database_records_import",
            "octapipe_database_records_import_file",
            "octapipe_files_copy",
            "octapipe_pipeline_cards_export",
            "octapipe_pipeline_cards_import",
            "octapipe_pipeline_cards_import_file");

    /** It takes the whole object: a second call changes nothing more. */
    private static final Set<String> REPLACES = Set.of(
            "update_a_octapipe_database_record_by_id",
            "update_a_octapipe_pipeline_card_by_id",
            "update_a_octapipe_task_by_id",
            "update_a_octapipe_user_by_id");

    /** A second call meets the records that the first had to leave. */
    private static final Set<String> CHANGES =
            Set.of("octapipe_database_records_bulk_update", "octapipe_pipeline_cards_bulk_update");

    private static final Set<String> DELETES = Set.of(
            "delete_a_octapipe_database_record_by_id",
            "delete_a_octapipe_file_by_id",
            "delete_a_octapipe_note_by_id",
            "delete_a_octapipe_pipeline_card_by_id",
            "delete_a_octapipe_task_by_id",
            "delete_a_octapipe_user_by_id");

    private static final Set<String> DELETES_MANY =
            Set.of("octapipe_database_records_bulk_delete", "octapipe_pipeline_cards_bulk_delete");

    private static final List<ToolDescriptor> TOOLS = OctapipeToolsWithExtensions.registry().tools().stream()
            .map(Tool::descriptor)
            .toList();

    private record Hints(boolean readOnly, boolean destructive, boolean idempotent) {}

    /** What it hands on may lie anywhere. */
    private static final Set<String> REACHES_OUT = Set.of("octapipe_files_copy");

    @Test
    void hintsAreWhatAToolDoes() {
        assertThat(TOOLS.stream().collect(Collectors.toMap(ToolDescriptor::name, AnnotationsTest::hints)))
                .isEqualTo(
                        TOOLS.stream().collect(Collectors.toMap(ToolDescriptor::name, tool -> expected(tool.name()))));
    }

    /** What a call does stays in the account. */
    @Test
    void theWorldIsClosed() {
        assertThat(TOOLS.stream()
                        .filter(tool -> ListedTool.of(tool, SchemaForm.INLINE)
                                .at("/annotations/openWorldHint")
                                .asBoolean())
                        .map(ToolDescriptor::name))
                .containsExactlyInAnyOrderElementsOf(REACHES_OUT);
    }

    @Test
    void everyToolThatIsNamedHereExists() {
        assertThat(TOOLS)
                .extracting(ToolDescriptor::name)
                .containsAll(ADDS)
                .containsAll(REPLACES)
                .containsAll(CHANGES)
                .containsAll(DELETES)
                .containsAll(DELETES_MANY);
    }

    @Test
    void whatReadsIsCalledSo() {
        assertThat(TOOLS.stream().filter(tool -> hints(tool).readOnly()).map(ToolDescriptor::name))
                .allMatch(name -> name.matches("(list_all|get_single|find|describe)_.*|.*_download|search|fetch"));
    }

    @Test
    void everyToolHasATitleOfItsOwn() {
        Map<String, Long> titles =
                TOOLS.stream().collect(Collectors.groupingBy(ToolDescriptor::title, Collectors.counting()));
        assertThat(titles.values()).allMatch(count -> count == 1);
        assertThat(TOOLS).noneMatch(tool -> tool.title().equals(tool.name()));
    }

    private static Hints expected(String name) {
        return DELETES.contains(name)
                ? new Hints(false, true, true)
                : DELETES_MANY.contains(name)
                        ? new Hints(false, true, false)
                        : REPLACES.contains(name)
                                ? new Hints(false, false, true)
                                : ADDS.contains(name) || CHANGES.contains(name)
                                        ? new Hints(false, false, false)
                                        : new Hints(true, false, true);
    }

    private static Hints hints(ToolDescriptor tool) {
        var annotations = ListedTool.of(tool, SchemaForm.INLINE).path("annotations");
        return new Hints(
                annotations.path("readOnlyHint").asBoolean(),
                annotations.path("destructiveHint").asBoolean(),
                annotations.path("idempotentHint").asBoolean());
    }
}
