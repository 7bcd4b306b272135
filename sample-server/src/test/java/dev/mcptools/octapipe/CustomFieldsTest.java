package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.model.FieldType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that an account defines decide what may be written, and change while the server runs. */
class CustomFieldsTest {
    private static final String VENDORS = "Vendor Compliance";
    private static final String LEADS = "Leads";

    @TempDir
    static Path data;

    private static RunningServer server;
    private static SdkClient client;

    private OctapipeSandbox sandbox;
    private List<Database> before;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data);
        client = server.connect();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void asPlanted() {
        sandbox = server.sandbox();
        if (before == null) {
            before = sandbox.read(store -> store.databases().copy());
        }
        sandbox.faults().clear();
    }

    @org.junit.jupiter.api.AfterEach
    void restore() {
        sandbox.change(store -> before.forEach(store.databases()::put));
        sandbox.faults().clear();
    }

    @Test
    void anUnknownFieldIsRefusedBeforeAnythingIsSent() {
        int records = records(VENDORS);

        JsonNode error = client.refused(
                "create_a_octapipe_database_record",
                json("{'database_uuid':'%s','name':'X','custom_fields_values':{'Risk Levl':'High'}}", id(VENDORS)));

        assertThat(error.path("code").asText()).isEqualTo("invalid_arguments");
        assertThat(error.path("message").asText())
                .contains(
                        "'custom_fields_values.Risk Levl' is no field of 'Vendor Compliance'; did you mean cf_risk_level"
                                + " (label 'Risk Level'; options: Low, Medium, High)?")
                .contains("'custom_fields_values.cf_risk_level' is required in 'Vendor Compliance'");
        assertThat(records(VENDORS)).isEqualTo(records);
        assertThat(sent()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void labelsAndOptionsInAnotherSpellingAreTranslatedAndTheAnswerSaysSo() {
        JsonNode created = client.call(
                "create_a_octapipe_database_record",
                json(
                        "{'database_uuid':'%s','name':'X','custom_fields_values':{'risk level':'HIGH','Certifications':['soc 2']}}",
                        id(VENDORS)));

        assertThat(created.at("/custom_fields_values/cf_risk_level").asText()).isEqualTo("High");
        assertThat(created.at("/custom_fields_values/cf_certifications/0").asText())
                .isEqualTo("SOC 2");
        assertThat(created.path("note").asText())
                .contains("'risk level' was taken as cf_risk_level.")
                .contains("'HIGH' was taken as the option 'High' of cf_risk_level.");
    }

    @Test
    void aFieldThatCameLaterIsFoundAndOneThatWentIsRefused() {
        create(VENDORS, "{'cf_risk_level':'Low'}");
        define(VENDORS, fields -> with(fields, field("cf_region", "Region", FieldType.TEXT)));

        assertThat(create(VENDORS, "{'cf_risk_level':'Low','cf_region':'EU'}")
                        .at("/custom_fields_values/cf_region")
                        .asText())
                .isEqualTo("EU");

        define(VENDORS, fields -> without(fields, "cf_region"));
        // Whatever is taken for known: the API refuses, and that is learnt from.
        refuse(VENDORS, "{'cf_risk_level':'Low','cf_region':'EU'}");
        assertThat(refuse(VENDORS, "{'cf_risk_level':'Low','cf_region':'EU'}")
                        .path("message")
                        .asText())
                .contains("'custom_fields_values.cf_region' is no field of 'Vendor Compliance'");
    }

    @Test
    void withDefinitionsOutOfReachTheCallGoesThroughAndSaysSo() {
        define(VENDORS, fields -> with(fields, field("cf_new", "New", FieldType.TEXT)));
        sandbox.faults().on("GET", "/databases").times(1).fail(Fault.serverError(503));

        JsonNode created = create(VENDORS, "{'cf_risk_level':'Low','cf_new':'a'}");

        assertThat(created.at("/custom_fields_values/cf_new").asText()).isEqualTo("a");
        assertThat(created.path("note").asText()).contains("custom_fields_values was sent to the API unchecked");
    }

    @Test
    void whatIsComputedMayComeBackInAnUpdateAndNotBeSetByHand() {
        JsonNode lead = client.call("list_all_octapipe_database_records", json("{'database_uuid':'%s'}", id(LEADS)))
                .at("/result/0");

        JsonNode updated = client.call(
                "update_a_octapipe_database_record_by_id",
                json(
                        "{'database_uuid':'%s','id':'%s','name':'Renamed','custom_fields_values':%s}",
                        id(LEADS), lead.path("uuid").asText(), lead.path("custom_fields_values")));
        JsonNode error = client.refused(
                "octapipe_database_records_bulk_update",
                json(
                        "{'database_uuid':'%s','filters':{'and':[{'field':'name','op':'eq','value':'Renamed'}]},'values':{'name':'Y','cf_engagement_score':5}}",
                        id(LEADS)));

        assertThat(updated.path("name").asText()).isEqualTo("Renamed");
        assertThat(updated.path("custom_fields_values")).isEqualTo(lead.path("custom_fields_values"));
        assertThat(updated.path("note").asText()).contains("cf_engagement_score is read-only");
        assertThat(error.path("message").asText()).contains("'values.cf_engagement_score' is read-only");
    }

    @Test
    void eachRowOfAnImportIsHeldAgainstTheFields() {
        JsonNode error = client.refused(
                "octapipe_database_records_import",
                json(
                        "{'database_uuid':'%s','body':[{'name':'A','custom_fields_values':{'Risk Level':'Low'}},"
                                + "{'name':'B','custom_fields_values':{'cf_risk_level':'Awful','cf_last_assessment':'soon'}}]}",
                        id(VENDORS)));

        assertThat(error.path("message").asText())
                .contains(
                        "'body[1].custom_fields_values.cf_risk_level' must be one of Low, Medium, High, but is 'Awful'")
                .contains("'body[1].custom_fields_values.cf_last_assessment' must be a date, like 2026-01-31");
    }

    private JsonNode create(String database, String values) {
        return client.call(
                "create_a_octapipe_database_record",
                json("{'database_uuid':'%s','name':'X','custom_fields_values':%s}", id(database), values));
    }

    private JsonNode refuse(String database, String values) {
        return client.refused(
                "create_a_octapipe_database_record",
                json("{'database_uuid':'%s','name':'X','custom_fields_values':%s}", id(database), values));
    }

    private void define(String database, UnaryOperator<List<FieldDefinition>> change) {
        sandbox.change(store -> {
            Database current = database(store.databases().copy(), database);
            store.databases().put(current.withCustomFields(change.apply(current.customFields())));
        });
    }

    private static List<FieldDefinition> with(List<FieldDefinition> fields, FieldDefinition another) {
        List<FieldDefinition> more = new ArrayList<>(fields);
        more.add(another);
        return more;
    }

    private static List<FieldDefinition> without(List<FieldDefinition> fields, String key) {
        return fields.stream().filter(field -> !field.name().equals(key)).toList();
    }

    private static FieldDefinition field(String key, String label, FieldType type) {
        return new FieldDefinition(UUID.randomUUID(), key, label, type, false, false, List.of(), Optional.empty());
    }

    private String id(String database) {
        return database(before, database).uuid().toString();
    }

    private static Database database(List<Database> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private int records(String database) {
        UUID uuid = UUID.fromString(id(database));
        return sandbox.read(store -> (int) store.records().stream()
                .filter(each -> each.databaseUuid().equals(uuid))
                .count());
    }

    private List<String> sent() {
        return sandbox.journal().entries().stream()
                .map(entry -> entry.method() + " " + entry.path())
                .toList();
    }

    private static String json(String quoted, Object... values) {
        return quoted.formatted(values).replace('\'', '"');
    }
}
