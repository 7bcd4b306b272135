package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.sandbox.ApiDocument.Operation;
import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document, called here: the paths, the statuses and the bodies of answers agree. */
class DocumentedApiTest extends SandboxFixture {

    private static final ApiDocument DOCUMENT = new ApiDocument();
    private static final UUID COLLEAGUE = SeedId.user("ana.souza@example.com");

    private static final String TARGET = "\"entity\": \"pipeline_card\", \"record_uuid\": \"" + ACME + "\"";
    private static final String RECORD =
            "{\"name\": \"New\", \"custom_fields_values\": {\"cf_status\": \"New\"}, \"owner_user_uuid\": \""
                    + DEMO_USER + "\"}";
    private static final String CARD = "{\"pipeline_stage_uuid\": \"" + CLOSED_WON
            + "\", \"name\": \"New\", \"sla\": 24, \"custom_fields_values\": {}, \"tags\": [\"a\"]}";
    private static final String FILTERS =
            "\"filters\": {\"and\": [{\"field\": \"name\", \"op\": \"contains\", \"value\": \"a\"}]}";
    private static final String TASK = """
            {"title": "New", "start_date": "2026-11-23", "end_date": "2026-11-23", "start_time": "09:00",
             "end_time": "10:00", "status": "pending", "priority": "high"}""";
    private static final String USER = """
            {"first_name": "New", "last_name": "Person", "email": "new@example.com", "role": "user",
             "enabled_pipelines": [], "initial_password": "secret"}""";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("login", Client.CREDENTIALS),
            Map.entry("createDatabaseRecord", RECORD),
            Map.entry("updateDatabaseRecord", RECORD),
            Map.entry("importDatabaseRecords", "[" + RECORD + "]"),
            Map.entry("exportDatabaseRecords", "{" + FILTERS + ", \"format\": \"csv\", \"fields\": [\"name\"]}"),
            Map.entry("bulkUpdateDatabaseRecords", "{" + FILTERS + ", \"values\": {\"cf_status\": \"Archived\"}}"),
            Map.entry("bulkDeleteDatabaseRecords", "{" + FILTERS + "}"),
            Map.entry("createPipelineCard", CARD),
            Map.entry("updatePipelineCard", CARD),
            Map.entry("importPipelineCards", "[" + CARD + "]"),
            Map.entry("exportPipelineCards", "{}"),
            Map.entry("bulkUpdatePipelineCards", "{" + FILTERS + ", \"values\": {\"sla\": 1}}"),
            Map.entry("bulkDeletePipelineCards", "{" + FILTERS + ", \"dry_run\": true}"),
            Map.entry("createTask", TASK),
            Map.entry("updateTask", TASK),
            Map.entry("createNote", "{" + TARGET + ", \"note\": \"**New**\"}"),
            Map.entry(
                    "createNotification",
                    "{" + TARGET + ", \"owner_user_uuid\": \"" + DEMO_USER + "\", \"message\": \"New\"}"),
            Map.entry("createUser", USER),
            Map.entry("updateUser", USER),
            Map.entry(
                    "copyFile",
                    "{" + TARGET + ", \"name\": \"a.pdf\", \"url\": \"https://example.com/a.pdf\","
                            + " \"mime\": \"application/pdf\", \"size\": 1}"),
            Map.entry("uploadFile", multipart()));

    static List<Operation> operations() {
        return DOCUMENT.operations();
    }

    /** Those that take a body or a page. */
    static List<Operation> refusing() {
        return operations().stream().filter(operation -> operation.answers(422)).toList();
    }

    @Test
    void isAllOfTheInventory() {
        assertThat(operations()).hasSize(45);
        assertThat(operations().stream().filter(Operation::hasBody).map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(BODIES.keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void succeedsAsDocumented(Operation operation) {
        Answer answer = call(client, operation, path(operation), BODIES.getOrDefault(operation.id(), ""));
        assertThat(Integer.toString(answer.status())).as(answer.text()).isEqualTo(operation.success());
        assertThat(DOCUMENT.faults(operation, answer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesStrangersAsDocumented(Operation operation) {
        String body = BODIES.getOrDefault(operation.id(), "").replace("\"domain\": \"sandbox\"", "\"domain\": \"x\"");
        Answer answer = call(Client.anonymous(sandbox), operation, path(operation), body);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(DOCUMENT.faults(operation, answer)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusing")
    void refusesWrongRequestsAsDocumented(Operation operation) {
        String path = path(operation);
        Answer answer = operation.hasBody()
                ? call(client, operation, path, wrongBody(operation))
                : call(client, operation, path + (path.contains("?") ? "&" : "?") + "page=0", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(DOCUMENT.faults(operation, answer)).isEmpty();
    }

    private static String wrongBody(Operation operation) {
        return switch (operation.id()) {
            case "uploadFile" -> "--cut--\r\n";
            case "exportDatabaseRecords", "exportPipelineCards" -> "{\"format\": \"pdf\"}";
            default -> "{}";
        };
    }

    @ParameterizedTest
    @MethodSource("operations")
    void doesNotFindWhatIsNotThereAsDocumented(Operation operation) {
        String path = operation.path().replaceAll("\\{\\w+}", NOTHING.toString());
        assertThat(operation.answers(404)).isEqualTo(operation.path().contains("{"));
        if (operation.answers(404)) {
            Answer answer = call(client, operation, path, BODIES.getOrDefault(operation.id(), ""));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(DOCUMENT.faults(operation, answer)).isEmpty();
            assertThat(answer.text()).doesNotContain("route");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void slowsDownAsDocumented(Operation operation) {
        String path = path(operation);
        sandbox.faults().on(operation.method(), operation.path()).fail(Fault.tooManyRequests(Duration.ofSeconds(3)));
        Answer answer = call(client, operation, path, BODIES.getOrDefault(operation.id(), ""));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(DOCUMENT.faults(operation, answer)).isEmpty();
    }

    private static Answer call(Client client, Operation operation, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri(path))
                .header("Accept", "application/json")
                .header(
                        "Content-Type",
                        operation.id().equals("uploadFile") ? "multipart/form-data; boundary=cut" : "application/json")
                .method(operation.method(), BodyPublishers.ofString(body));
        return client.send(request);
    }

    /** The operation's path, with keys of things that are there. */
    private String path(Operation operation) {
        return switch (operation.path()) {
            case "/databases/{id}" -> "/databases/" + LEADS;
            case "/databases/{database_uuid}/records/{id}" -> records(LEADS) + "/" + firstOf(records(LEADS), "/0/uuid");
            case "/databases/{database_uuid}/exports/{id}" ->
                "/databases/" + LEADS + "/exports/"
                        + client.post(records(LEADS) + "/export", "{}")
                                .json()
                                .path("export_uuid")
                                .asText();
            case "/pipelines/{id}" -> "/pipelines/" + SALES;
            case "/pipelines/{pipeline_uuid}/stages/{id}" -> "/pipelines/" + SALES + "/stages/" + CLOSED_WON;
            case "/pipelines/{pipeline_uuid}/cards/{id}" -> cards(SALES) + "/" + ACME;
            case "/tasks/{id}" -> "/tasks/" + firstOf("/tasks", "/data/0/uuid");
            case "/notes/{id}" -> "/notes/" + firstOf("/notes" + ofAcme(), "/0/uuid");
            case "/files/{id}" -> "/files/" + firstOf("/files" + ofAcme(), "/0/uuid");
            case "/users/{id}" -> "/users/" + COLLEAGUE;
            case "/notes", "/files" -> operation.path() + (operation.method().equals("GET") ? ofAcme() : "");
            default ->
                operation
                        .path()
                        .replace("{database_uuid}", LEADS.toString())
                        .replace("{pipeline_uuid}", SALES.toString());
        };
    }

    private String firstOf(String list, String pointer) {
        return client.get(list).json().at(pointer).asText();
    }

    private static String ofAcme() {
        return "?entity=pipeline_card&record_uuid=" + ACME;
    }

    private static String multipart() {
        return "--cut\r\nContent-Disposition: form-data; name=\"entity\"\r\n\r\npipeline_card\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"record_uuid\"\r\n\r\n" + ACME + "\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na\r\n--cut--\r\n";
    }
}
