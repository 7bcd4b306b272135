package dev.mcptools.octapipe.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.spec.OctapipeDocument.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordsTest {

    /** The tools that people build on. A name that changes here breaks them. */
    private static final List<String> TOOLS = """
            list_all_octapipe_databases
            get_single_octapipe_database_by_id
            list_all_octapipe_database_records
            get_single_octapipe_database_record_by_id
            create_a_octapipe_database_record
            update_a_octapipe_database_record_by_id
            delete_a_octapipe_database_record_by_id
            octapipe_database_records_bulk_update
            octapipe_database_records_bulk_delete
            octapipe_database_records_import
            octapipe_database_records_export
            get_single_octapipe_database_export_by_id
            list_all_octapipe_pipelines
            get_single_octapipe_pipeline_by_id
            list_all_octapipe_pipeline_stages
            get_single_octapipe_pipeline_stage_by_id
            list_all_octapipe_pipeline_cards
            get_single_octapipe_pipeline_card_by_id
            create_a_octapipe_pipeline_card
            update_a_octapipe_pipeline_card_by_id
            delete_a_octapipe_pipeline_card_by_id
            octapipe_pipeline_cards_bulk_update
            octapipe_pipeline_cards_bulk_delete
            octapipe_pipeline_cards_import
            octapipe_pipeline_cards_export
            list_all_octapipe_tasks
            get_single_octapipe_task_by_id
            create_a_octapipe_task
            update_a_octapipe_task_by_id
            delete_a_octapipe_task_by_id
            list_all_octapipe_notes
            create_a_octapipe_note
            delete_a_octapipe_note_by_id
            list_all_octapipe_notifications
            create_a_octapipe_notification
            list_all_octapipe_users
            get_single_octapipe_user_by_id
            update_a_octapipe_user_by_id
            delete_a_octapipe_user_by_id
            list_all_octapipe_files
            create_a_octapipe_file
            octapipe_files_copy
            delete_a_octapipe_file_by_id
            """.lines().toList();

    private static final Set<String> MEMBERS_OF_API = Set.of("api", "title", "openWorld", "responses", "withoutTool");
    private static final Set<String> MEMBERS_OF_RESOURCE =
            Set.of("resource", "singular", "tags", "customFields", "methods", "withoutTool");
    private static final Set<String> MEMBERS_OF_METHOD = Set.of(
            "operation",
            "title",
            "description",
            "arguments",
            "pagination",
            "bulk",
            "job",
            "identity",
            "fields",
            "leaveOut",
            "keepOnly",
            "tags",
            "access",
            "openWorld");

    private final OctapipeDocument document = OctapipeDocument.read();
    private final List<ToolRecord> records = ToolRecord.readAll();

    @Test
    void theNamesAreTheOnesThatPeopleBuildOn() {
        assertThat(records).extracting(ToolRecord::name).containsExactlyInAnyOrderElementsOf(TOOLS);
    }

    @Test
    void everyOperationIsEitherDocumentedOrLeftOutForAReason() {
        Map<String, String> withoutTool = withoutTool();
        List<String> accounted = new ArrayList<>(withoutTool.keySet());
        records.forEach(record -> accounted.add(record.operation()));

        assertThat(accounted)
                .containsExactlyInAnyOrderElementsOf(document.operations().keySet());
        assertThat(withoutTool).containsOnlyKeys("login", "createUser");
        assertThat(withoutTool.values()).allSatisfy(reason -> assertThat(reason).endsWith("."));
    }

    @Test
    void aFileIsCalledAfterItsResource() {
        for (Path file : Resources.files(Resources.RECORDS)) {
            String name = file.getFileName().toString();
            if (!name.equals(ToolRecord.API)) {
                assertThat(Resources.yaml(file).path("resource").asText() + ".yaml")
                        .isEqualTo(name);
            }
        }
    }

    @Test
    void noMemberIsMisspelt() {
        for (Path file : Resources.files(Resources.RECORDS)) {
            String name = file.getFileName().toString();
            assertThat(names(Resources.yaml(file)))
                    .as(name)
                    .isSubsetOf(name.equals(ToolRecord.API) ? MEMBERS_OF_API : MEMBERS_OF_RESOURCE);
        }
        assertThat(records).allSatisfy(record -> {
            assertThat(names(record.node())).isSubsetOf(MEMBERS_OF_METHOD);
            record.node()
                    .path("arguments")
                    .forEach(argument ->
                            assertThat(names(argument)).isSubsetOf("description", "from", "given", "customFields"));
        });
    }

    @Test
    void everyArgumentOfARecordIsOneOfItsOperation() {
        assertThat(records)
                .allSatisfy(record -> assertThat(names(record.node().path("arguments")))
                        .filteredOn(name -> !name.contains("."))
                        .isSubsetOf(arguments(operation(record))));
    }

    @Test
    void everyMemberOfAnArgumentIsOneThatStandsBesideCustomFields() {
        assertThat(records)
                .filteredOn(record ->
                        names(record.node().path("arguments")).stream().anyMatch(name -> name.contains(".")))
                .as("records that name members of arguments")
                .isNotEmpty()
                .allSatisfy(record -> {
                    JsonNode arguments = record.node().path("arguments");
                    assertThat(names(arguments))
                            .filteredOn(name -> name.contains("."))
                            .allSatisfy(name -> {
                                String[] path = name.split("\\.", 2);
                                assertThat(arguments.path(path[0]).at("/customFields/beside"))
                                        .extracting(JsonNode::asText)
                                        .contains(path[1]);
                            });
                });
    }

    @Test
    void everyIdInAPathComesFromAToolThatGivesIt() {
        assertThat(records).allSatisfy(record -> {
            for (JsonNode reference : operation(record).parameters()) {
                JsonNode parameter = document.resolved(reference);
                if (parameter.path("in").asText().equals("path")) {
                    JsonNode argument = record.node()
                            .at("/arguments/" + parameter.path("name").asText());
                    assertThat(TOOLS).contains(argument.path("from").asText());
                }
            }
        });
    }

    @Test
    void everySourceOfAnArgumentIsAnotherToolThatGivesUuids() {
        assertThat(records).allSatisfy(record -> {
            for (JsonNode from : record.node().path("arguments").findValues("from")) {
                assertThat(from.asText())
                        .isIn(TOOLS)
                        .isNotEqualTo(record.name())
                        .matches("list_all_\\w+|octapipe_database_records_export");
            }
        });
    }

    @Test
    void everyListIsPagedAsTheDocumentSays() {
        assertThat(records)
                .filteredOn(record -> record.method().equals("list"))
                .hasSize(10)
                .allSatisfy(record -> {
                    JsonNode pagination = record.node().path("pagination");
                    Operation operation = operation(record);
                    JsonNode answer =
                            document.resolved(document.responseSchema(operation, document.success(operation)));

                    assertThat(pagination.path("style").asText()).isEqualTo("page");
                    assertThat(arguments(operation))
                            .contains(
                                    pagination.path("page").asText(),
                                    pagination.path("size").asText());
                    assertThat(pagination.path("maxSize").asInt()).isEqualTo(15);
                    assertThat(at(answer, pagination.path("items").asText())
                                    .path("type")
                                    .asText())
                            .isEqualTo("array");
                    if (pagination.has("next")) {
                        assertThat(at(answer, pagination.path("next").asText()).path("type"))
                                .extracting(JsonNode::asText)
                                .contains("null");
                    }
                });
        assertThat(records)
                .filteredOn(record -> record.node().has("pagination"))
                .allSatisfy(record -> assertThat(record.method()).isEqualTo("list"));
    }

    @Test
    void whatDestroysIsMarkedSo() {
        assertThat(records).allSatisfy(record -> {
            boolean destroys = Set.of("delete", "bulk_delete").contains(record.method());
            assertThat(record.tags().contains("destructive")).isEqualTo(destroys);
            assertThat(record.node().path("access").asText())
                    .isEqualTo(record.method().equals("bulk_delete") ? "destructive" : "");
        });
    }

    @Test
    void tagsGroupTheToolsAsThePeopleWhoRestrictThemExpect() {
        Map<String, Long> tools = records.stream()
                .flatMap(record -> record.tags().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));

        assertThat(tools)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "admin", 2L,
                        "bulk", 8L,
                        "databases", 12L,
                        "destructive", 8L,
                        "files", 4L,
                        "notes", 3L,
                        "notifications", 2L,
                        "pipelines", 13L,
                        "tasks", 5L,
                        "users", 4L));
    }

    @Test
    void secretMembersAndEmptyMapsAreMembersOfTheDocument() {
        JsonNode responses =
                Resources.yaml(Resources.RECORDS + "/" + ToolRecord.API).path("responses");
        Set<String> members = new TreeSet<>();
        document.tree().findValues("properties").forEach(properties -> members.addAll(names(properties)));

        assertThat(responses.path("secret"))
                .extracting(JsonNode::asText)
                .containsExactly("auth_code", "recover_code")
                .isSubsetOf(members);
        assertThat(responses.path("emptyArrayIsObject"))
                .extracting(JsonNode::asText)
                .containsExactly("custom_fields_values")
                .isSubsetOf(members);
    }

    private Operation operation(ToolRecord record) {
        Operation operation = document.operations().get(record.operation());
        if (operation == null) {
            throw new AssertionError(record + " names the operation " + record.operation() + ", which does not exist");
        }
        return operation;
    }

    /** Parameters and members of the body, side by side; a body that is no object is one argument, {@code body}. */
    private Set<String> arguments(Operation operation) {
        Set<String> arguments = new TreeSet<>();
        operation
                .parameters()
                .forEach(parameter ->
                        arguments.add(document.resolved(parameter).path("name").asText()));
        JsonNode body = document.requestSchema(operation);
        if (!body.isMissingNode()) {
            JsonNode schema = document.resolved(body);
            if (schema.path("type").asText().equals("object")) {
                arguments.addAll(names(schema.path("properties")));
            } else {
                arguments.add("body");
            }
        }
        return arguments;
    }

    /** The schema of the member that a JSON Pointer of one step names; of the whole, for the empty pointer. */
    private JsonNode at(JsonNode schema, String pointer) {
        return pointer.isEmpty() ? schema : document.resolved(schema.at("/properties" + pointer));
    }

    private static Map<String, String> withoutTool() {
        Map<String, String> reasons = new TreeMap<>();
        for (Path file : Resources.files(Resources.RECORDS)) {
            Resources.yaml(file)
                    .path("withoutTool")
                    .properties()
                    .forEach(entry ->
                            reasons.put(entry.getKey(), entry.getValue().asText()));
        }
        return reasons;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
