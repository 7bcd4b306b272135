package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.account.ConfiguredAccount;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.model.DatabaseRecord;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of many records, through the official client against the sandbox, which also misbehaves. */
class BulkCallsTest {
    private static final String UPDATE = "octapipe_database_records_bulk_update";
    private static final String DELETE = "octapipe_database_records_bulk_delete";
    private static final String BULK_UPDATE = "/databases/{database_uuid}/records/bulk-update";
    private static final String BULK_DELETE = "/databases/{database_uuid}/records/bulk-delete";
    private static final UUID LEADS = SeedId.database("Leads");
    private static final int MANY = 2_000;

    @TempDir
    Path data;

    // Started by the server, since no account is configured.
    @SuppressWarnings("NullAway.Init")
    private OctapipeSandbox sandbox;

    private dev.mcptools.runtime.server.RunningServer server;
    private SdkClient client;

    @BeforeEach
    void start() {
        server = Main.server(new ConfiguredAccount(this::startSandbox)).start("--port", "0", "--data", data.toString());
        client = SdkClient.connect(server.mcpUrl());
    }

    private OctapipeSandbox startSandbox() {
        sandbox = OctapipeSandbox.start(0, OctapipeSandbox.Settings.DEFAULT.withBulkLimit(500));
        return sandbox;
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void twoThousandRecordsAreUpdatedAfterADryRun() {
        plant(MANY);
        JsonNode preview = client.call(UPDATE, update("'dry_run': true"));

        assertThat(preview.path("matched").asInt()).isEqualTo(MANY);
        assertThat(preview.path("sample")).hasSize(5);
        assertThat(preview.at("/sample/0/before/name").asText()).startsWith("Bulk");
        assertThat(preview.at("/sample/0/after/name").asText()).isEqualTo("Bulk changed");
        assertThat(named("Bulk changed")).isZero();

        JsonNode done = client.call(UPDATE, update(token(preview)));

        assertThat(done.path("updated").asInt()).isEqualTo(MANY);
        assertThat(done.path("complete").asBoolean()).isTrue();
        assertThat(named("Bulk changed")).isEqualTo(MANY);
    }

    @Test
    void manyRecordsAreNotChangedUnconfirmed() {
        plant(51);
        JsonNode error = client.refused(UPDATE, update());

        assertThat(error.path("code").asText()).isEqualTo("confirmation_required");
        assertThat(error.at("/details/matched").asInt()).isEqualTo(51);
        assertThat(error.at("/details/sample")).hasSize(5);
        assertThat(error.at("/details/preview_token").isMissingNode()).isTrue();
        assertThat(named("Bulk changed")).isZero();
    }

    @Test
    void fewRecordsAreChangedAtOnceAndOneIsNotDeletedSo() {
        plant(50);
        assertThat(client.call(UPDATE, update()).path("updated").asInt()).isEqualTo(50);

        String one = delete("Bulk changed");
        assertThat(client.refused(DELETE, one).path("code").asText()).isEqualTo("confirmation_required");
        assertThat(named("Bulk changed")).isEqualTo(50);
    }

    @Test
    void whatWasDoneBeforeARateLimitIsToldAndTheRestIsDoneAfterwards() {
        plant(MANY);
        JsonNode preview = client.call(UPDATE, update("'dry_run': true"));
        sandbox.faults().on("POST", BULK_UPDATE).after(3).fail(Fault.tooManyRequests(Duration.ofSeconds(7)));

        JsonNode error = client.refused(UPDATE, update(token(preview)));

        assertThat(error.path("code").asText()).isEqualTo("rate_limited");
        assertThat(error.path("retry_after_seconds").asInt()).isEqualTo(7);
        assertThat(error.at("/details/updated").asInt()).isEqualTo(1_000);
        assertThat(error.at("/details/remaining").asInt()).isEqualTo(1_000);
        assertThat(named("Bulk changed")).isEqualTo(1_000);

        JsonNode rest = client.call(UPDATE, update("'resume_token': " + error.at("/details/resume_token")));

        assertThat(rest.path("complete").asBoolean()).isTrue();
        assertThat(named("Bulk changed")).isEqualTo(MANY);
    }

    @Test
    void anotherNumberThanWasShownIsToBeConfirmedAnew() {
        plant(60);
        JsonNode preview = client.call(DELETE, delete("Bulk", "'dry_run': true"));
        plant(1);

        JsonNode error = client.refused(DELETE, delete("Bulk", token(preview)));

        assertThat(error.path("code").asText()).isEqualTo("confirmation_required");
        assertThat(error.path("message").asText()).contains("61 records match", "60 when this was confirmed");
        assertThat(named("Bulk")).isEqualTo(61);
    }

    @Test
    void whatIsDeletedWhileTheConnectionIsLostIsSaidToBeUnsure() {
        plant(MANY);
        JsonNode preview = client.call(DELETE, delete("Bulk", "'dry_run': true"));
        sandbox.faults().on("POST", BULK_DELETE).after(2).fail(Fault.loseReply());

        JsonNode error = client.refused(DELETE, delete("Bulk", token(preview)));

        assertThat(error.at("/details/deleted").asInt()).isEqualTo(500);
        assertThat(error.path("message").asText()).contains("may have been carried out");
        assertThat(named("Bulk")).isEqualTo(1_000);

        JsonNode rest = client.call(DELETE, delete("Bulk", "'resume_token': " + error.at("/details/resume_token")));

        assertThat(rest.path("deleted").asInt()).isEqualTo(1_000);
        assertThat(named("Bulk")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'and': []}",
                "{'or': []}",
                "{'and': [], 'or': []}",
                "{'and': [{}]}",
                "{'and': [{'field': '', 'op': 'eq', 'value': ''}]}",
                "null",
                "[]"
            })
    void filtersThatChooseNothingAreRefusedHoweverTheyAreWritten(String filters) {
        plant(1);
        sandbox.journal().clear();

        for (String tool : new String[] {UPDATE, DELETE}) {
            String values = tool.equals(UPDATE) ? ", 'values': {'name': 'x'}" : "";
            JsonNode error =
                    client.refused(tool, json("{'database_uuid': '%s', 'filters': %s%s}", LEADS, filters, values));
            assertThat(error.path("code").asText()).isEqualTo("invalid_arguments");
            assertThat(error.at("/arguments/0/argument").asText()).startsWith("filters");
        }
        assertThat(sandbox.journal().entries()).isEmpty();
    }

    private void plant(int records) {
        sandbox.change(store -> {
            DatabaseRecord one = store.records().stream()
                    .filter(record -> record.databaseUuid().equals(LEADS))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < records; i++) {
                store.records()
                        .put(new DatabaseRecord(
                                UUID.randomUUID(),
                                LEADS,
                                new DatabaseRecord.Content("Bulk " + i, one.customFieldsValues(), one.ownerUuid()),
                                one.creatorUuid(),
                                one.createdAt(),
                                one.updatedAt()));
            }
        });
    }

    private long named(String start) {
        return sandbox.read(store -> store.records().stream()
                .filter(record -> record.name().startsWith(start))
                .count());
    }

    private static String update(String... more) {
        return call("Bulk", ", 'values': {'name': 'Bulk changed'}", more);
    }

    private static String delete(String name, String... more) {
        return call(name, "", more);
    }

    private static String call(String name, String values, String... more) {
        String others = more.length == 0 ? "" : ", " + String.join(", ", more);
        return json(
                "{'database_uuid': '%s', 'filters': {'and': [{'field': 'name', 'op': 'contains', 'value': '%s'}]}%s%s}",
                LEADS, name, values, others);
    }

    private static String token(JsonNode preview) {
        return "'preview_token': " + preview.path("preview_token");
    }

    private static String json(String format, Object... values) {
        return String.format(format, values).replace('\'', '"');
    }
}
