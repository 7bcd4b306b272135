package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.http.Journal;
import dev.mcptools.octapipe.sandbox.model.Blob;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that are waited for, and imports from files, through an official client and the sandbox. */
class ExportAndImportTest {
    private static final UUID LEADS = SeedId.database("Leads");
    private static final UUID ONBOARDING = SeedId.database("Customer Onboarding");
    private static final UUID RENEWALS = SeedId.pipeline("Q3 Renewals");
    private static final String RECORDS = "octapipe_database_records_import_file";
    private static final String ROUTE = "/databases/{database_uuid}/records/import";
    private static final String POLL = "/databases/{database_uuid}/exports/{id}";

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

    private static String export(String format) {
        return Json.object()
                .put("database_uuid", LEADS.toString())
                .put("format", format)
                .toString();
    }

    private static ObjectNode leads(String way, String file) {
        return database(LEADS, way, file);
    }

    private static ObjectNode database(UUID database, String way, String file) {
        ObjectNode arguments = Json.object().put("database_uuid", database.toString());
        arguments.putObject("file").put(way, file);
        return arguments;
    }

    /** What the same import answers after a dry run of it. */
    private JsonNode confirmed(ObjectNode arguments) {
        return client.call(RECORDS, token(arguments).toString());
    }

    private ObjectNode token(ObjectNode arguments) {
        JsonNode preview =
                client.call(RECORDS, arguments.deepCopy().put("dry_run", true).toString());
        return arguments
                .deepCopy()
                .put("preview_token", preview.path("preview_token").asText());
    }

    private static String rows(int count, String status) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Row " + i + "," + status + "\n")
                .collect(Collectors.joining("", "name,Status\n", ""));
    }

    private long records(UUID database) {
        return server.sandbox()
                .read(store -> store.records().stream()
                        .filter(record -> record.databaseUuid().equals(database))
                        .count());
    }

    private String record(UUID uuid) {
        return server.sandbox()
                .read(store -> store.records().find(uuid).orElseThrow().toString());
    }

    private String card(UUID uuid) {
        return server.sandbox()
                .read(store -> store.cards().find(uuid).orElseThrow().toString());
    }

    private long posts() {
        return server.sandbox().journal().entries().stream()
                .filter(entry -> entry.method().equals("POST"))
                .map(Journal.Entry::path)
                .filter(path -> path.endsWith("/import"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void anExportIsWaitedFor(String format) {
        server.sandbox().exports().endAfter(3);

        JsonNode done = client.call("octapipe_database_records_export", export(format));

        assertThat(done.path("status").asText()).isEqualTo("completed");
        assertThat(done.path("url").asText()).contains("/downloads/");
        assertThat(server.sandbox().journal().entries())
                .extracting(Journal.Entry::path)
                .filteredOn(path -> path.contains("/exports/"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void aFinishedExportIsAResource(String format) {
        JsonNode done = client.call("octapipe_database_records_export", export(format));
        String uri = "octapipe://databases/" + LEADS + "/exports/"
                + done.path("export_uuid").asText();
        assertThat(done.path("note").asText()).contains(uri);

        assertThat(client.resourceTemplates()).contains("octapipe://databases/{database_uuid}/exports/{id}");
        assertThat(client.read(uri)).singleElement().satisfies(content -> {
            assertThat(content.uri()).isEqualTo(uri);
            if (format.equals("xlsx")) {
                assertThat(Base64.getDecoder().decode(((McpSchema.BlobResourceContents) content).blob()))
                        .startsWith('P', 'K');
            } else {
                assertThat(((McpSchema.TextResourceContents) content).text()).contains("cf_status");
            }
        });
    }

    @Test
    void anExportThatIsNotFinishedOrNotThereCannotBeRead() {
        server.sandbox().exports().fail(true);
        String uuid = client.refused("octapipe_database_records_export", export("csv"))
                .at("/details/poll/arguments/id")
                .asText();

        assertThatThrownBy(() -> client.read("octapipe://databases/" + LEADS + "/exports/" + uuid))
                .hasMessageContaining("The export is failed");
        assertThatThrownBy(() -> client.read("octapipe://databases/" + ONBOARDING + "/exports/" + uuid))
                .isInstanceOf(McpError.class);
        assertThatThrownBy(() -> client.read("octapipe://databases/x/exports/../../login"))
                .isInstanceOf(McpError.class);
    }

    @Test
    void aServerThatDoesNotExportOffersNoExports() {
        ManagementClient operator = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
        String url = operator.create("{\"name\":\"reads\",\"config\":{\"methods\":[\"read\"]}}")
                .path("url")
                .asText();
        try (SdkClient reader = SdkClient.connect(url)) {
            assertThat(reader.tools())
                    .extracting(McpSchema.Tool::name)
                    .contains("get_single_octapipe_database_export_by_id")
                    .doesNotContain("octapipe_database_records_export");
            assertThatThrownBy(() -> reader.read("octapipe://databases/" + LEADS + "/exports/" + LEADS))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void anExportThatFailsIsAFailure() {
        server.sandbox().exports().fail(true);

        JsonNode error = client.refused("octapipe_database_records_export", export("csv"));

        assertThat(error.path("code").asText()).isEqualTo("job_failed");
        assertThat(error.path("message").asText()).contains("failed");
        assertThat(error.path("retryable").asBoolean()).isFalse();
    }

    @Test
    void aRateLimitWhileWaitingIsPassedOnWithWhatGoesOn() {
        server.sandbox().exports().endAfter(9);
        server.sandbox().faults().on("GET", POLL).after(1).fail(Fault.tooManyRequests(Duration.ofSeconds(30)));

        JsonNode error = client.refused("octapipe_database_records_export", export("csv"));

        assertThat(error.path("code").asText()).isEqualTo("rate_limited");
        assertThat(error.path("retry_after_seconds").asInt()).isEqualTo(30);
        assertThat(error.path("retryable").asBoolean()).isFalse();
        JsonNode poll = error.at("/details/poll");
        assertThat(error.path("next_step").asText())
                .contains(poll.path("arguments").path("id").asText())
                .contains("starts another job");
        assertThat(client.call(
                                poll.path("tool").asText(),
                                poll.path("arguments").toString())
                        .path("export_uuid"))
                .isEqualTo(poll.path("arguments").path("id"));
    }

    @Test
    void anExportOfCardsIsThereAtOnce() {
        JsonNode done = client.call(
                "octapipe_pipeline_cards_export",
                Json.object().put("pipeline_uuid", RENEWALS.toString()).toString());

        assertThat(done.path("status").asText()).isEqualTo("completed");
    }

    @Test
    void rowsOfACsvFileBecomeTypedRecords() {
        JsonNode done = client.call(
                RECORDS, database(ONBOARDING, "text", """
                                \uFEFFName;Contact Email;cf_plan;Kickoff Date;Seats;Regions;Contract Signed
                                "Falcon; Ltd";a@example.com;%s;2026-03-01;12;"Europe;Americas";yes

                                =1+1;b@example.com;%1$s;2026-03-02;7;Europe;false
                                """.formatted(plan())).toString());

        assertThat(done.path("imported").asInt()).isEqualTo(2);
        assertThat(done.path("note").asText()).contains("'Contact Email' was taken as cf_contact_email");
        UUID first = UUID.fromString(done.at("/ids/0").asText());
        UUID second = UUID.fromString(done.at("/ids/1").asText());
        assertThat(record(first)).contains("Falcon; Ltd", "12", "Europe", "Americas", "2026-03-01");
        assertThat(record(second)).contains("=1+1");
    }

    private String plan() {
        JsonNode database = client.call(
                "get_single_octapipe_database_by_id",
                Json.object().put("id", ONBOARDING.toString()).toString());
        return database.path("custom_fields")
                .valueStream()
                .filter(field -> field.path("label").asText().equals("Plan"))
                .findFirst()
                .orElseThrow()
                .at("/options/0")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json"})
    void whatWasExportedCanBeImported(String format) {
        String fields = "[\"name\",\"cf_status\",\"cf_source\",\"cf_estimated_value\",\"cf_last_contacted\"]";
        JsonNode done = client.call(
                "octapipe_database_records_export", export(format).replace("}", ",\"fields\":" + fields + "}"));
        UUID uuid = UUID.fromString(done.path("export_uuid").asText());
        byte[] file = server.sandbox()
                .read(store -> store.blobs().find(uuid).map(Blob::bytes).orElseThrow());
        long before = records(LEADS);

        JsonNode imported = confirmed(leads("content", Base64.getEncoder().encodeToString(file)));

        assertThat(imported.path("imported").asLong()).isEqualTo(before);
        assertThat(records(LEADS)).isEqualTo(2 * before);
    }

    @Test
    void badRowsAreNamedBeforeAnythingIsSent() {
        String csv = IntStream.range(0, 5_000)
                .mapToObj(i -> "Row " + i + "," + (i % 800 == 7 ? "Lost" : "New") + ","
                        + (i % 1_000 == 9 ? "much" : "1") + "\n")
                .collect(Collectors.joining("", "name,Status,Estimated Value\n", ""));

        JsonNode error = client.refused(RECORDS, leads("text", csv).toString());

        assertThat(error.path("message").asText()).contains("12 rows of 5,000 cannot be created", "Nothing was sent");
        JsonNode failed = error.at("/details/failed");
        assertThat(failed.findValuesAsText("row")).hasSize(12).contains("9", "11", "4011");
        assertThat(failed.toString())
                .contains("custom_fields_values.Estimated Value", "must be a number, but is 'much'")
                .contains("custom_fields_values.Status", "must be one of New", "but is 'Lost'");
        assertThat(posts()).isZero();
    }

    @Test
    void badRowsAreLeftOutIfThatIsAskedFor() {
        long before = records(LEADS);

        JsonNode done = client.call(
                RECORDS,
                leads("text", "name,Status\nA,New\n\n\"B\nb\",Lost\nC,New\n")
                        .put("skip_invalid", true)
                        .toString());

        assertThat(done.path("imported").asInt()).isEqualTo(2);
        assertThat(done.path("complete").asBoolean()).isFalse();
        // The line on which it begins, behind an empty one.
        assertThat(done.path("failed").findValuesAsText("row")).containsExactly("4");
        assertThat(records(LEADS)).isEqualTo(before + 2);
    }

    @Test
    void manyRowsAreImportedWhenConfirmedAndTheFileIsTheSame() {
        ObjectNode many = leads("text", rows(60, "New"));
        long before = records(LEADS);

        JsonNode error = client.refused(RECORDS, many.toString());
        assertThat(error.path("code").asText()).isEqualTo("confirmation_required");
        assertThat(error.at("/details/sample/0/row").asInt()).isEqualTo(2);

        ObjectNode other = token(many);
        other.putObject("file").put("text", rows(60, "Stale"));
        assertThat(client.refused(RECORDS, other.toString())
                        .at("/arguments/0/argument")
                        .asText())
                .isEqualTo("preview_token");
        assertThat(records(LEADS)).isEqualTo(before);

        assertThat(confirmed(many).path("imported").asInt()).isEqualTo(60);
        assertThat(records(LEADS)).isEqualTo(before + 60);
    }

    @Test
    void aRateLimitInTheMiddleIsPassedOnWithWhatWasDoneAndTheRestFollows() {
        ObjectNode confirmed = token(leads("text", rows(900, "New")));
        long before = records(LEADS);
        server.sandbox().faults().on("POST", ROUTE).after(1).fail(Fault.tooManyRequests(Duration.ofSeconds(30)));

        JsonNode error = client.refused(RECORDS, confirmed.toString());

        assertThat(error.path("code").asText()).isEqualTo("rate_limited");
        assertThat(error.path("retry_after_seconds").asInt()).isEqualTo(30);
        assertThat(error.path("message").asText()).contains("500 records were created before that");
        assertThat(error.at("/details/left").toString()).isEqualTo("{\"from\":502,\"to\":901}");

        confirmed.remove("preview_token");
        confirmed.set("resume_token", error.at("/details/resume_token"));
        assertThat(client.call(RECORDS, confirmed.toString()).path("imported").asInt())
                .isEqualTo(400);
        assertThat(records(LEADS)).isEqualTo(before + 900);
    }

    @Test
    void aFileThatWasCorrectedIsImportedFromOneOfItsRowsOn() {
        ObjectNode rest = leads("text", rows(40, "New")).put("first_row", 12);
        long before = records(LEADS);

        assertThat(client.call(RECORDS, rest.toString()).path("imported").asInt())
                .isEqualTo(30);
        assertThat(records(LEADS)).isEqualTo(before + 30);
        assertThat(client.refused(RECORDS, rest.put("first_row", 42).toString()).toString())
                .contains("It has no row 42 or after");
    }

    @Test
    void aLostAnswerLeavesOpenWhetherItsRowsWereImported() {
        server.sandbox().faults().on("POST", ROUTE).fail(Fault.loseReply());

        JsonNode error =
                client.refused(RECORDS, leads("text", "name,Status\nA,New\n").toString());

        assertThat(error.path("message").asText()).contains("Rows 2 to 2 may have been created all the same");
        assertThat(error.at("/details/unsure/from").asInt()).isEqualTo(2);
    }

    @Test
    void aDryRunChecksAndSendsNothing() {
        JsonNode checked = client.call(
                RECORDS,
                leads("text", "[{\"name\":\"A\",\"Status\":\"New\"}]")
                        .put("dry_run", true)
                        .toString());

        assertThat(checked.path("rows").asInt()).isEqualTo(1);
        assertThat(checked.path("imported").asInt()).isZero();
        assertThat(checked.at("/sample/0/after/custom_fields_values/cf_status").asText())
                .isEqualTo("New");
        assertThat(posts()).isZero();
    }

    @Test
    void aDatabaseIsFoundByItsName() {
        ObjectNode arguments = Json.object().put("database_uuid", "Leads");
        arguments.putObject("file").put("text", "name,Status\nA,New\n");

        JsonNode done = client.call(RECORDS, arguments.toString());

        assertThat(done.path("imported").asInt()).isEqualTo(1);
        assertThat(done.path("note").asText()).contains("Leads");
    }

    @Test
    void whereFieldsCannotBeReadRowsGoUncheckedAndThatIsSaid() {
        server.sandbox().faults().on("GET", "/databases").times(50).fail(Fault.serverError(500));

        // Not known, but it may be new: the API decides.
        JsonNode error =
                client.refused(RECORDS, leads("text", "name,cf_none\nA,x\n").toString());

        assertThat(error.path("message").asText()).contains("unchecked");
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void columnsThatAreNoFieldsAreRefusedWithThoseThatThereAre() {
        JsonNode error = client.refused(
                RECORDS,
                leads("text", "name,Colour,Engagement Score\nA,red,5\n").toString());

        assertThat(error.path("message").asText())
                .contains("a column 'Colour', but no field has this name or label", "cf_status (Status)")
                .contains("'Engagement Score', which is computed");
    }

    @Test
    void rowsBecomeCards() {
        String stage = SeedId.stage("Q3 Renewals", "Contract Sent").toString();
        ObjectNode arguments = Json.object().put("pipeline_uuid", RENEWALS.toString());
        arguments
                .putObject("file")
                .put("text", "pipeline_stage_uuid,name,sla,tags\n" + stage + ",A,24,\"x, y\"\n")
                .put("filename", "cards.csv");

        JsonNode done = client.call("octapipe_pipeline_cards_import_file", arguments.toString());

        UUID card = UUID.fromString(done.at("/ids/0").asText());
        assertThat(card(card)).contains("[x, y]");
    }

    @Test
    void aStageOfACardIsGivenByNameAndOneOfAnotherPipelineIsThatRowsProblem() {
        ObjectNode arguments = Json.object().put("pipeline_uuid", RENEWALS.toString());
        arguments
                .putObject("file")
                .put(
                        "text",
                        "pipeline_stage_uuid,name,sla\nContract Sent,A,24\nNowhere,B,24\n"
                                + SeedId.stage("Enterprise Sales", "Qualification") + ",C,24\n")
                .put("filename", "cards.csv");

        JsonNode error = client.refused("octapipe_pipeline_cards_import_file", arguments.toString());

        assertThat(error.at("/details/failed").findValuesAsText("row")).containsExactly("3", "4");
        assertThat(error.at("/details/failed/0/problem").asText()).contains("pipeline_stage_uuid", "Contract Sent");
        arguments.put("skip_invalid", true);
        assertThat(client.call("octapipe_pipeline_cards_import_file", arguments.toString())
                        .path("imported")
                        .asInt())
                .isEqualTo(1);
    }
}
