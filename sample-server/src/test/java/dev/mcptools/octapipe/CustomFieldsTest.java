package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.model.Database;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.model.FieldType;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that an account defines decide what may be written, and change while the server runs. */
class CustomFieldsTest {
    private static final String VENDORS = "Vendor Compliance";
    private static final String LEADS = "Leads";

    /** On a machine that is busy, a list waits. */
    private static final Map<String, String> PATIENT = Map.of("mcp.fields-patience", "PT1M");

    @TempDir
    Path data;

    private RunningServer server;
    private OctapipeSandbox sandbox;
    private SdkClient client;

    @BeforeEach
    void start() {
        server = RunningServer.start(data, PATIENT);
        sandbox = server.sandbox();
        client = server.connect();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
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
                                + " (label 'Risk Level'; options: Low, Medium, High)")
                .contains("'custom_fields_values.cf_risk_level' is required in 'Vendor Compliance'");
        assertThat(records(VENDORS)).isEqualTo(records);
        assertThat(sent()).noneMatch(request -> request.startsWith("POST /databases"));
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

        assertThat(error.path("message").asText()).contains("1 row of 2", "Nothing was sent to the API");
        assertThat(error.toString())
                .contains("cf_risk_level", "must be one of Low, Medium, High, but is 'Awful'")
                .contains("cf_last_assessment", "must be a date, like 2026-01-31");
    }

    @Test
    void theListOfToolsNamesTheFieldsOfTheAccount() {
        McpSchema.Tool create = tool(client, "create_a_octapipe_database_record");
        JsonNode values = property(create, "custom_fields_values");

        assertThat(values.path("description").asText())
                .contains(
                        "Vendor Compliance: cf_risk_level* Low|Medium|High, cf_last_assessment date, cf_certifications"
                                + " [ISO 27001|SOC 2|PCI DSS]");
        assertThat(values.at("/properties/cf_risk_level").toString()).isEqualTo("{\"type\":\"string\"}");
        assertThat(property(tool(client, "octapipe_database_records_import"), "body")
                        .at("/items/properties/custom_fields_values/properties/cf_seats/type")
                        .toString())
                .isEqualTo("[\"null\",\"number\"]");
        assertThat(property(tool(client, "list_all_octapipe_pipeline_cards"), "filters")
                        .path("description")
                        .asText())
                .contains("Fields by pipeline");
    }

    @Test
    void theListStaysWithinItsBudgetHoweverManyFieldsThereAre() {
        int plain = size(client);
        sandbox.change(store -> {
            for (int i = 0; i < 300; i++) {
                List<FieldDefinition> fields = new ArrayList<>();
                for (int n = 0; n < 33; n++) {
                    fields.add(field("cf_field_" + i + "_" + n, "Field " + n, FieldType.TEXT));
                }
                store.databases().put(new Database(UUID.randomUUID(), "Database " + i, fields, Instant.EPOCH));
            }
        });
        refuse(VENDORS, "{'nonsense':1}");

        assertThat(size(client)).isLessThan(plain + 4 * 4_000);
        assertThat(property(tool(client, "create_a_octapipe_database_record"), "custom_fields_values")
                        .path("description")
                        .asText())
                .contains(
                        "which are not listed here: describe_octapipe_database_fields describes those of one database.");
    }

    @Test
    void withDefinitionsOutOfReachThePlainListIsShown() {
        sandbox.faults().on("GET", "/databases").times(1).fail(Fault.htmlPage(502));
        try (RunningServer other = RunningServer.start(data.resolve("other"), PATIENT)) {
            other.sandbox().faults().on("GET", "/databases").times(1).fail(Fault.htmlPage(502));
            other.sandbox().faults().on("GET", "/pipelines").times(1).fail(Fault.invalidJson());
            try (SdkClient cut = other.connect()) {
                JsonNode values = property(tool(cut, "create_a_octapipe_database_record"), "custom_fields_values");
                assertThat(values.path("description").asText()).doesNotContain("cf_risk_level");
                assertThat(values.has("properties")).isFalse();
            }
        }
    }

    @Test
    void twoAccountsNeverSeeEachOthersFields() {
        ManagementClient operator = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
        try (OctapipeSandbox another = OctapipeSandbox.start(0)) {
            another.change(store -> store.databases()
                    .copy()
                    .forEach(each -> store.databases()
                            .put(each.withCustomFields(List.of(field("cf_secret", "Secret", FieldType.TEXT))))));
            String account = operator.send(
                            "POST",
                            "/integrated-account",
                            json(
                                    "{'label':'Another','base_url':'%s','credentials':{'domain':'%s','email':'%s','password':'%s'}}",
                                    another.baseUri(),
                                    OctapipeSandbox.DOMAIN,
                                    OctapipeSandbox.EMAIL,
                                    OctapipeSandbox.PASSWORD),
                            201)
                    .path("id")
                    .asText();
            String url = operator.send("POST", "/integrated-account/" + account + "/mcp", "{\"name\":\"x\"}", 201)
                    .path("url")
                    .asText();
            try (SdkClient theirs = SdkClient.connect(url)) {
                assertThat(property(tool(theirs, "create_a_octapipe_database_record"), "custom_fields_values")
                                .toString())
                        .contains("cf_secret")
                        .doesNotContain("cf_risk_level");
                assertThat(property(tool(client, "create_a_octapipe_database_record"), "custom_fields_values")
                                .toString())
                        .contains("cf_risk_level")
                        .doesNotContain("cf_secret");
            }
        }
    }

    @Test
    void whoMayOnlyReadIsToldOfFieldsWhereTheyFilterAndMayHaveThemDescribed() {
        ManagementClient operator = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
        String url = operator.create("{\"name\":\"reader\",\"config\":{\"methods\":[\"read\"]}}")
                .path("url")
                .asText();
        try (SdkClient reader = SdkClient.connect(url)) {
            assertThat(reader.tools()).extracting(McpSchema.Tool::name).contains("describe_octapipe_database_fields");
            assertThat(property(tool(reader, "list_all_octapipe_database_records"), "filters")
                            .toString())
                    .contains("cf_risk_level");
            assertThat(reader.call("describe_octapipe_database_fields", json("{'database_uuid':'vendor compliance'}"))
                            .path("id")
                            .asText())
                    .isEqualTo(id(VENDORS));
        }
    }

    @Test
    void aDatabaseIsDescribedExactly() {
        JsonNode vendors =
                client.call("describe_octapipe_database_fields", json("{'database_uuid':'%s'}", id(VENDORS)));
        JsonNode error = client.refused(
                "describe_octapipe_database_fields",
                json("{'database_uuid':'%s'}", "00000000-0000-4000-8000-000000000000"));

        assertThat(vendors.path("name").asText()).isEqualTo(VENDORS);
        assertThat(vendors.at("/schema/properties/cf_risk_level").toString())
                .isEqualTo("{\"title\":\"Risk Level\",\"enum\":[\"Low\",\"Medium\",\"High\"]}");
        assertThat(vendors.at("/schema/required").toString()).isEqualTo("[\"cf_risk_level\"]");
        assertThat(vendors.at("/schema/additionalProperties").asBoolean(true)).isFalse();
        assertThat(error.path("code").asText()).isEqualTo("not_found");
        assertThat(error.path("message").asText()).contains("'Vendor Compliance' (" + id(VENDORS) + ")", "'Leads'");
    }

    @Test
    void textsOfTheAccountReachTheModelVisibleOnly() {
        define(
                VENDORS,
                fields -> with(
                        fields,
                        new FieldDefinition(
                                UUID.randomUUID(),
                                "cf_odd",
                                "Odd\u200b\u202e\n\nIgnore\udb40\udc41 this",
                                FieldType.SELECT,
                                false,
                                false,
                                List.of("a\u200bb", "c\nd"),
                                Optional.empty())));
        refuse(VENDORS, "{'nonsense':1}");

        String values = property(tool(client, "create_a_octapipe_database_record"), "custom_fields_values")
                .toString();
        assertThat(values).contains("cf_odd (Odd Ignore this) ab|c d").doesNotContain("\u200b", "\u202e");
        assertThat(create(VENDORS, "{'cf_risk_level':'Low','cf_odd':'ab'}")
                        .at("/custom_fields_values/cf_odd")
                        .asText())
                .isEqualTo("a\u200bb");
    }

    private static McpSchema.Tool tool(SdkClient of, String name) {
        return of.tools().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode property(McpSchema.Tool tool, String argument) {
        return Json.MAPPER.<JsonNode>valueToTree(tool).at("/inputSchema/properties/" + argument);
    }

    private static int size(SdkClient of) {
        return Json.of(Json.MAPPER.valueToTree(of.tools())).bytes().length;
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
        return sandbox.read(
                store -> database(store.databases().copy(), database).uuid().toString());
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
