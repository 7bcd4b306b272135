package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import dev.mcptools.runtime.tools.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of many rows, of which some are bad, through the official client against the sandbox. */
class BulkImportTest {
    private static final String IMPORT = "octapipe_database_records_import";
    private static final String ROUTE = "/databases/{database_uuid}/records/import";
    private static final UUID LEADS = SeedId.database("Leads");

    @TempDir
    Path data;

    private RunningServer server;
    private SdkClient client;

    @BeforeEach
    void start() {
        server = RunningServer.start(data);
        client = server.connect();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void ofFiveThousandRowsSevenAreBadAndTheOthersAreThere() {
        ArrayNode rows = rows(5_000);
        // Four that the schema refuses, three that only the API can.
        IntStream.of(3, 700, 701).forEach(row -> ((ObjectNode) rows.get(row)).remove("name"));
        rows.set(4_999, Json.MAPPER.getNodeFactory().textNode("no row"));
        IntStream.of(5, 2_500, 2_501)
                .forEach(
                        row -> ((ObjectNode) rows.get(row).get("custom_fields_values")).put("cf_status", "Unheard of"));

        JsonNode refused = client.refused(IMPORT, call(rows, call -> {}));
        assertThat(refused.at("/details/failed").findValuesAsText("row")).contains("3", "700", "701", "4999");
        assertThat(imported()).isZero();

        JsonNode preview =
                client.call(IMPORT, call(rows, call -> call.put("dry_run", true).put("skip_invalid", true)));
        assertThat(preview.path("rows").asInt()).isEqualTo(5_000);
        assertThat(imported()).isZero();

        JsonNode done = client.call(
                IMPORT,
                call(rows, call -> call.put("skip_invalid", true).set("preview_token", preview.get("preview_token"))));

        assertThat(done.path("imported").asInt()).isEqualTo(4_993);
        assertThat(done.path("failed").findValuesAsText("row"))
                .containsOnly("3", "5", "700", "701", "2500", "2501", "4999");
        assertThat(done.path("failed").toString()).contains("name", "cf_status");
        assertThat(done.path("complete").asBoolean()).isFalse();
        assertThat(done.has("ids")).isFalse();
        assertThat(imported()).isEqualTo(4_993);
    }

    @Test
    void fewRowsAreImportedAtOnceWithTheirIds() {
        JsonNode done = client.call(IMPORT, call(rows(3), call -> {}));

        assertThat(done.path("imported").asInt()).isEqualTo(3);
        assertThat(done.path("ids")).hasSize(3);
        assertThat(done.path("complete").asBoolean()).isTrue();
        assertThat(imported()).isEqualTo(3);
    }

    @Test
    void manyRowsAreNotImportedUnconfirmedNorWithATokenForOthers() {
        JsonNode error = client.refused(IMPORT, call(rows(51), call -> {}));
        assertThat(error.path("code").asText()).isEqualTo("confirmation_required");

        JsonNode preview = client.call(IMPORT, call(rows(51), call -> call.put("dry_run", true)));
        ArrayNode others = rows(51);
        ((ObjectNode) others.get(50)).put("name", "Row other");
        JsonNode foreign =
                client.refused(IMPORT, call(others, call -> call.set("preview_token", preview.get("preview_token"))));

        assertThat(foreign.at("/arguments/0/argument").asText()).isEqualTo("preview_token");
        assertThat(imported()).isZero();
    }

    @Test
    void anImportGoesOnAfterARateLimitWithoutCreatingARowTwice() {
        ArrayNode rows = rows(1_400);
        JsonNode preview = client.call(IMPORT, call(rows, call -> call.put("dry_run", true)));
        server.sandbox().faults().on("POST", ROUTE).after(1).fail(Fault.tooManyRequests(Duration.ofSeconds(9)));

        JsonNode error =
                client.refused(IMPORT, call(rows, call -> call.set("preview_token", preview.get("preview_token"))));

        assertThat(error.path("code").asText()).isEqualTo("rate_limited");
        assertThat(error.at("/details/imported").asInt()).isEqualTo(500);
        assertThat(error.at("/details/left/from").asInt()).isEqualTo(500);
        assertThat(error.at("/details/left/to").asInt()).isEqualTo(1_399);

        JsonNode rest =
                client.call(IMPORT, call(rows, call -> call.set("resume_token", error.at("/details/resume_token"))));

        assertThat(rest.path("imported").asInt()).isEqualTo(900);
        assertThat(names()).hasSize(1_400).doesNotHaveDuplicates();
    }

    @Test
    void aBatchWhoseAnswerIsLostIsNotSentAgain() {
        ArrayNode rows = rows(1_400);
        JsonNode preview = client.call(IMPORT, call(rows, call -> call.put("dry_run", true)));
        server.sandbox().faults().on("POST", ROUTE).after(1).fail(Fault.loseReply());

        JsonNode error =
                client.refused(IMPORT, call(rows, call -> call.set("preview_token", preview.get("preview_token"))));

        assertThat(error.at("/details/unsure/from").asInt()).isEqualTo(500);
        assertThat(error.at("/details/unsure/to").asInt()).isEqualTo(999);
        assertThat(error.path("next_step").asText()).contains("500 to 999");

        JsonNode rest =
                client.call(IMPORT, call(rows, call -> call.set("resume_token", error.at("/details/resume_token"))));

        assertThat(rest.path("imported").asInt()).isEqualTo(400);
        assertThat(names()).hasSize(1_400).doesNotHaveDuplicates();
    }

    @Test
    void aFieldThatIsDeletedDuringAnImportStopsItAndTheRestIsNamed() {
        ArrayNode rows = rows(1_200);
        rows.forEach(row -> ((ObjectNode) row.get("custom_fields_values")).put("cf_source", "Referral"));
        JsonNode preview = client.call(IMPORT, call(rows, call -> call.put("dry_run", true)));
        server.sandbox().faults().on("POST", ROUTE).after(1).fail(Fault.tooManyRequests(Duration.ofSeconds(1)));
        JsonNode limited =
                client.refused(IMPORT, call(rows, call -> call.set("preview_token", preview.get("preview_token"))));
        server.sandbox().change(store -> {
            Database leads = store.databases().find(LEADS).orElseThrow();
            store.databases()
                    .put(leads.withCustomFields(leads.customFields().stream()
                            .filter(field -> !field.name().equals("cf_source"))
                            .toList()));
        });

        JsonNode error = client.refused(
                IMPORT, call(rows, call -> call.set("resume_token", limited.at("/details/resume_token"))));

        assertThat(error.path("message").asText()).contains("none of rows 500 to 999 was created");
        assertThat(error.at("/details/failed/0/problem").asText()).contains("cf_source");
        assertThat(error.at("/details/left/from").asInt()).isEqualTo(500);
        assertThat(imported()).isEqualTo(500);
    }

    @Test
    void whatSaysHowARowIsImportedIsValidatedToo() {
        String call = call(rows(1), arguments -> arguments.put("dry_run", "yes"));

        assertThat(client.refused(IMPORT, call).at("/arguments/0/argument").asText())
                .isEqualTo("dry_run");
        assertThat(client.refused(IMPORT, call(Json.MAPPER.createArrayNode(), arguments -> {}))
                        .at("/arguments/0/argument")
                        .asText())
                .isEqualTo("body");
        assertThat(imported()).isZero();
    }

    private static ArrayNode rows(int count) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        for (int i = 0; i < count; i++) {
            rows.addObject()
                    .put("name", "Row " + i)
                    .putObject("custom_fields_values")
                    .put("cf_status", "New");
        }
        return rows;
    }

    private static String call(ArrayNode rows, Consumer<ObjectNode> more) {
        ObjectNode call = Json.object().put("database_uuid", LEADS.toString());
        call.set("body", rows);
        more.accept(call);
        return call.toString();
    }

    private long imported() {
        return names().count();
    }

    private Stream<String> names() {
        List<String> names = server.sandbox()
                .read(store -> store.records().stream()
                        .map(record -> record.name())
                        .filter(name -> name.startsWith("Row "))
                        .toList());
        return names.stream();
    }
}
