package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.FieldListing;
import dev.mcptools.runtime.tools.FieldSettings;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An API that has little in common with Octapipe gets all that there is for custom fields, by its records alone. */
class FieldsOfAnotherApiTest {
    private static final Path DOCUMENTS = Path.of("../generator/src/test/cases/golden/custom-fields");
    private static final String TABLES = """
            {"tables": [
              {"id": 7, "title": "Races", "columns": [
                {"key": 101, "caption": "Driver", "kind": "line", "flags": {"mandatory": true}},
                {"key": 102, "caption": "Tyres", "kind": "pick", "choices": [
                  {"code": 1, "text": "Soft"}, {"code": 2, "text": "Hard"}]},
                {"key": 103, "caption": "Points", "kind": "total"}]},
              {"id": 8, "title": "Teams", "columns": [
                {"key": 201, "caption": "Driver", "kind": "people"}]}],
             "more": false}""";

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private HttpServer api;
    private ApiClient client;
    private Toolbox tools;

    @BeforeEach
    void start() throws Exception {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", this::answer);
        api.start();
        client = ApiClient.of(URI.create("http://127.0.0.1:" + api.getAddress().getPort()))
                .build();
        tools = Toolbox.of(GeneratedApi.of(GoldenCase.request(DOCUMENTS, GeneratedApi.PACKAGE))
                        .registry())
                .calling(client)
                .knowing(FieldSettings.DEFAULT.withPatience(Duration.ofMinutes(1)));
    }

    @AfterEach
    void stop() {
        client.close();
        api.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean reads = exchange.getRequestMethod().equals("GET");
        if (!reads) {
            sent.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        }
        byte[] answer = (reads ? TABLES : "{\"ok\":true}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private ToolResult call(String name, String arguments) {
        Tool tool = tools.find(name).orElseThrow();
        ObjectNode tree = (ObjectNode) Json.ofBytes(arguments.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .tree();
        return tools.call(tool, tree, CallContext.UNWATCHED);
    }

    @Test
    void theListNamesItsFields() {
        List<ToolDescriptor> all = tools.tools().stream().map(Tool::descriptor).toList();
        FieldListing listing = FieldListing.of(all, tools.fields());
        JsonNode create = ListedTool.of(
                tools.find("create_a_tables_table_row").orElseThrow().descriptor(), SchemaForm.INLINE, listing);

        assertThat(create.at("/inputSchema/properties/cells/description").asText())
                .isEqualTo(
                        "The values of the row. Fields by table (* required, [] several): Teams: 201 (Driver) [uuid];"
                                + " Races: 101 (Driver)* string, 102 (Tyres) 1|2, 103 (Points) computed.");
        assertThat(create.at("/inputSchema/properties/cells/properties/102").toString())
                .as("a number, its name as a text, or null")
                .isEqualTo("{\"title\":\"Tyres\"}");
    }

    @Test
    void aLabelAndAnOptionsNameAreTranslated() {
        ToolResult.Success added = (ToolResult.Success)
                call("create_a_tables_table_row", "{'table_id':'7','cells':{'driver':'Ada','tyres':'soft'}}");

        assertThat(sent).containsExactly("POST /tables/7/rows {\"cells\":{\"101\":\"Ada\",\"102\":1}}");
        assertThat(added.remarks())
                .containsExactly(
                        "'driver' was taken as 101.",
                        "'tyres' was taken as 102.",
                        "'soft' was taken as the option 1 of 102.");
    }

    @Test
    void whatIsWrongIsRefusedInRowsAndChangesToo() {
        ToolResult.Failure rows = (ToolResult.Failure) call(
                "tables_table_rows_import", "{'table_id':'7','rows':[{'cells':{'101':'Ada'}},{'cells':{'103':5}}]}");
        ToolResult.Failure changes = (ToolResult.Failure)
                call("tables_table_rows_bulk_update", "{'table_id':'8','where':{},'set':{'color':'red','Drivers':[]}}");

        assertThat(rows.message())
                .contains("'rows[1].cells.103' is read-only")
                .contains("'rows[1].cells.101' is required in 'Races'");
        assertThat(changes.message())
                .contains(
                        "'set.Drivers' is no field of 'Teams'; did you mean 201 (label 'Driver'; type uuid; an array)");
        assertThat(sent).isEmpty();
    }

    @Test
    void itsTablesAreDescribed() {
        ToolResult.Success races = (ToolResult.Success) call("describe_tables_table_fields", "{'table_id':'races'}");

        assertThat(races.content().tree().at("/schema/properties/102").toString())
                .isEqualTo("{\"title\":\"Tyres\",\"enum\":[1,2,null]}");
        assertThat(races.content().tree().path("id").asText()).isEqualTo("7");
    }
}
