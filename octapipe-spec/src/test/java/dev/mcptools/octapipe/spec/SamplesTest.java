package dev.mcptools.octapipe.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import dev.mcptools.octapipe.spec.OctapipeDocument.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples are called {@code <operationId>.request.json} or {@code <operationId>.response[.<status>].json}. */
class SamplesTest {

    private static final Pattern NAME =
            Pattern.compile("(?<operation>\\w+)\\.(?<kind>request|response)(\\.(?<status>\\d{3}))?\\.json");
    private static final OctapipeDocument DOCUMENT = OctapipeDocument.read();
    private static final DocumentSchemas SCHEMAS = new DocumentSchemas(DOCUMENT.tree());

    static Stream<Arguments> samples() {
        return Resources.files(Resources.SAMPLES).stream()
                .map(sample -> Arguments.of(sample.getFileName().toString(), sample));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aSampleIsWhatTheDocumentSays(String name, Path sample) {
        JsonNode schema = schemaFor(name);

        assertThat(schema.isMissingNode()).as("no JSON body is documented").isFalse();
        assertThat(SCHEMAS.faults(schema, Resources.text(sample), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theExamplesInTheDocumentAreWhatItSays() {
        List<JsonNode> bodies = DOCUMENT.operations().values().stream()
                .map(operation -> operation.node().at("/requestBody/content/application~1json"))
                .filter(body -> body.has("examples"))
                .toList();

        assertThat(bodies)
                .isNotEmpty()
                .allSatisfy(body -> body.path("examples")
                        .forEach(example -> assertThat(SCHEMAS.faults(
                                        body.path("schema"),
                                        example.path("value").toString(),
                                        InputFormat.JSON))
                                .isEmpty()));
    }

    /** What is refused before it reaches the API: the same mistakes that people and models make. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    createNote                | {entity: card, record_uuid: 91b4c6e0-2f7d-4853-bd1e-7a5c3f9e8d40, note: x}                                                 | entity
                    createNote                | {entity: task, record_uuid: TechNova Upgrade, note: x}                                                                     | record_uuid
                    createTask                | {title: x, start_date: 2026-11-23, end_date: 2026-11-23, start_time: '09:00', end_time: '10:00', status: open, priority: high} | status
                    createTask                | {title: x, start_date: 2026-11-23, end_date: 2026-11-23, start_time: 9am, end_time: '10:00', status: pending, priority: high}  | start_time
                    createTask                | {title: x, start_date: tomorrow, end_date: 2026-11-23, start_time: '09:00', end_time: '10:00', status: pending, priority: low} | start_date
                    updatePipelineCard        | {name: x, sla: 24}                                                                                                         | pipeline_stage_uuid
                    updatePipelineCard        | {pipeline_stage_uuid: 15d8b7f2-0c4e-4a93-9d61-8b3e7f5a1c30, name: x, sla: 24h}                                             | sla
                    createDatabaseRecord      | {name: x, custom_fields_values: []}                                                                                        | custom_fields_values
                    importDatabaseRecords     | {name: x, custom_fields_values: {}}                                                                                        | array
                    bulkUpdateDatabaseRecords | {filters: {}, values: {cf_risk_level: High}}                                                                               | filters
                    bulkDeleteDatabaseRecords | {filters: {and: []}}                                                                                                       | filters
                    bulkDeleteDatabaseRecords | {filters: {and: [{field: name, op: like, value: A}]}}                                                                      | op
                    bulkDeleteDatabaseRecords | {dry_run: true}                                                                                                            | filters
                    """)
    void aWrongBodyIsRefused(String operation, String body, String named) {
        JsonNode schema = DOCUMENT.requestSchema(DOCUMENT.operations().get(operation));

        assertThat(SCHEMAS.faults(schema, body, InputFormat.YAML))
                .singleElement()
                .asString()
                .contains(named);
    }

    @Test
    void theFilterOfAListIsTheFilterOfABulkOperation() {
        Stream<Operation> lists =
                Stream.of("listDatabaseRecords", "listPipelineCards").map(DOCUMENT.operations()::get);

        assertThat(lists).allSatisfy(operation -> {
            JsonNode filters = operation.parameters().stream()
                    .map(DOCUMENT::resolved)
                    .filter(parameter -> parameter.path("name").asText().equals("filters"))
                    .findFirst()
                    .orElseThrow();
            assertThat(filters.at("/content/application~1json/schema/$ref").asText())
                    .isEqualTo("#/components/schemas/Filter");
        });
    }

    private static JsonNode schemaFor(String sample) {
        Matcher name = NAME.matcher(sample);
        assertThat(name.matches()).as(sample).isTrue();
        Operation operation = DOCUMENT.operations().get(name.group("operation"));
        assertThat(operation).as(sample).isNotNull();
        if (name.group("kind").equals("request")) {
            return DOCUMENT.requestSchema(operation);
        }
        String status = Optional.ofNullable(name.group("status")).orElseGet(() -> DOCUMENT.success(operation));
        return DOCUMENT.responseSchema(operation, status);
    }
}
