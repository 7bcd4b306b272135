package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.http.Journal;
import dev.mcptools.octapipe.sandbox.model.Card;
import dev.mcptools.octapipe.sandbox.model.Pipeline;
import dev.mcptools.octapipe.sandbox.model.Stage;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipeline, stage and card by name, and those that do not belong together, through the official client. */
class LineageTest {
    private static final String CREATE = "create_a_octapipe_pipeline_card";
    private static final String UPDATE = "update_a_octapipe_pipeline_card_by_id";

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
    void theSchemaThatIsShownTakesNames() {
        JsonNode update = client.tools().stream()
                .filter(tool -> tool.name().equals(UPDATE))
                .map(McpSchema.Tool::inputSchema)
                .map(schema -> Json.MAPPER.<JsonNode>valueToTree(schema))
                .findFirst()
                .orElseThrow();
        for (String argument : List.of("pipeline_uuid", "id", "pipeline_stage_uuid", "owner_user_uuid")) {
            JsonNode schema = update.at("/properties/" + argument);
            assertThat(schema.has("format")).as(argument).isFalse();
            assertThat(schema.path("description").asText()).as(argument).endsWith(", or give its exact name.");
        }
    }

    @Test
    void aCardIsMovedWithNamesAlone() {
        JsonNode moved = client.call(
                UPDATE,
                json(
                        "{'pipeline_uuid': 'Enterprise Sales', 'id': 'Acme Corp Deal', 'pipeline_stage_uuid': 'closed won',"
                                + " 'name': 'Acme Corp Deal', 'sla': 24}"));

        Pipeline sales = pipeline("Enterprise Sales");
        UUID won = stage(sales, "Closed Won");
        assertThat(moved.at("/pipeline_stage/uuid").asText()).isEqualTo(won.toString());
        assertThat(card("Acme Corp Deal").content().stageUuid()).isEqualTo(won);
        assertThat(moved.path("note").asText())
                .contains(
                        "'Enterprise Sales' was taken as pipeline_uuid " + sales.uuid() + ".",
                        "'Acme Corp Deal' was taken as id "
                                + card("Acme Corp Deal").uuid() + ".",
                        "'closed won' was taken as pipeline_stage_uuid 'Closed Won' (" + won + ").");
    }

    @Test
    void aStageOfAnotherPipelineIsRefusedNamingThoseOfThisOne() {
        Pipeline sales = pipeline("Enterprise Sales");
        Pipeline renewals = pipeline("Q3 Renewals");
        server.sandbox().journal().clear();

        for (String call : List.of(CREATE, UPDATE)) {
            ObjectNode arguments =
                    newCard(sales, renewals.stages().getFirst().uuid().toString());
            if (call.equals(UPDATE)) {
                arguments.put("id", card("Acme Corp Deal").uuid().toString());
                arguments.remove("custom_fields_values");
            }
            JsonNode error = client.refused(call, arguments.toString());
            assertThat(error.path("code").asText()).isEqualTo("invalid_arguments");
            assertThat(error.at("/arguments/0/argument").asText()).isEqualTo("pipeline_stage_uuid");
            assertThat(error.path("message").asText())
                    .contains(
                            "none of the pipeline stages of pipeline_uuid 'Enterprise Sales' (" + sales.uuid() + ")",
                            "'Closed Won' (" + stage(sales, "Closed Won") + ")",
                            "list_all_octapipe_pipeline_stages");
        }
        assertThat(server.sandbox().journal().entries())
                .noneMatch(
                        entry -> entry.path().endsWith("/cards") || entry.path().contains("/cards/"));
    }

    @Test
    void aNameOfAnotherPipelinesStageListsThoseOfThisOne() {
        JsonNode error = client.refused(
                CREATE, newCard(pipeline("Enterprise Sales"), "Renewed").toString());

        assertThat(error.path("message").asText())
                .contains(
                        "'pipeline_stage_uuid' is 'Renewed', but none of the pipeline stages has that name. They are: 'Lead In' (")
                .contains("'Negotiation' (")
                .doesNotContain("Upcoming");
    }

    @Test
    void stagesThatChangeBetweenListAndCallAreSeen() {
        Pipeline sales = pipeline("Enterprise Sales");
        client.call(CREATE, newCard(sales, "Proposal").toString());

        Stage added = new Stage(UUID.randomUUID(), "Legal Review");
        changeStages(sales, stages -> {
            stages.add(added);
            return stages;
        });
        assertThat(client.call(CREATE, newCard(sales, "Legal Review").toString())
                        .at("/pipeline_stage/uuid")
                        .asText())
                .isEqualTo(added.uuid().toString());

        changeStages(sales, stages -> {
            stages.replaceAll(each -> each.equals(added) ? new Stage(added.uuid(), "Counsel") : each);
            return stages;
        });
        assertThat(client.call(CREATE, newCard(sales, "Counsel").toString())
                        .at("/pipeline_stage/uuid")
                        .asText())
                .isEqualTo(added.uuid().toString());

        changeStages(sales, stages -> {
            stages.removeIf(each -> each.uuid().equals(added.uuid()));
            return stages;
        });
        // What was known a moment ago lets it pass; the API does not, and then it is known.
        assertThat(client.refused(CREATE, newCard(sales, "Counsel").toString())
                        .at("/arguments/0/problem")
                        .asText())
                .endsWith("Get it from list_all_octapipe_pipeline_stages.");
        assertThat(client.refused(CREATE, newCard(sales, "Counsel").toString())
                        .path("message")
                        .asText())
                .contains("none of the pipeline stages has that name")
                .doesNotContain("(" + added.uuid());
    }

    @Test
    void twoPipelinesOfOneNameAreListedAsCandidates() {
        Pipeline sales = pipeline("Enterprise Sales");
        UUID second = UUID.randomUUID();
        server.sandbox()
                .change(store -> store.pipelines()
                        .put(new Pipeline(second, sales.name(), "E2", List.of(), List.of(), sales.createdAt())));

        // What was known a moment ago has one of the name; what destroys looks anew.
        assertThat(client.refused(
                                "delete_a_octapipe_pipeline_card_by_id",
                                json("{'pipeline_uuid': 'Enterprise Sales', 'id': 'Acme Corp Deal'}"))
                        .path("message")
                        .asText())
                .contains("the name of 2 pipelines", "(" + sales.uuid() + ")", "(" + second + ")");
        // Now it is known to all.
        assertThat(client.refused("list_all_octapipe_pipeline_stages", json("{'pipeline_uuid': 'Enterprise Sales'}"))
                        .path("message")
                        .asText())
                .contains("the name of 2 pipelines");
    }

    @Test
    void whereStagesCannotBeReadTheCallGoesOnAndSaysSo() {
        Pipeline sales = pipeline("Enterprise Sales");
        server.sandbox()
                .faults()
                .on("GET", "/pipelines/{pipeline_uuid}/stages")
                .times(5)
                .fail(Fault.tooManyRequests(Duration.ofSeconds(7)));

        JsonNode created = client.call(
                CREATE, newCard(sales, stage(sales, "Proposal").toString()).toString());

        assertThat(created.path("uuid").asText()).isNotEmpty();
        assertThat(created.path("note").asText())
                .contains("Whether pipeline_stage_uuid belongs to pipeline_uuid", "was not checked", "429");
        JsonNode error = client.refused(CREATE, newCard(sales, "Proposal").toString());
        assertThat(error.path("code").asText()).isEqualTo("rate_limited");
        assertThat(error.path("retry_after_seconds").asInt()).isPositive();
    }

    @Test
    void namesAreReadWhereACallOnlyReads() {
        server.sandbox().journal().clear();
        JsonNode stages = client.call("list_all_octapipe_pipeline_stages", json("{'pipeline_uuid': 'q3 renewals'}"));
        JsonNode again = client.call("list_all_octapipe_pipeline_stages", json("{'pipeline_uuid': 'q3 renewals'}"));

        assertThat(stages.path("result").findValuesAsText("name")).contains("Churned");
        assertThat(again.path("note").asText()).contains("was taken as pipeline_uuid");
        assertThat(server.sandbox().journal().entries())
                .extracting(Journal.Entry::path)
                .filteredOn("/pipelines"::equals)
                .as("the list of pipelines is known from when the tools were listed")
                .isEmpty();
        assertThat(client.call("get_single_octapipe_user_by_id", json("{'id': 'demo@example.com'}"))
                        .path("email")
                        .asText())
                .isEqualTo("demo@example.com");
    }

    @Test
    void whatIsDeletedIsNamedExactly() {
        JsonNode error = client.refused(
                "delete_a_octapipe_pipeline_card_by_id",
                json("{'pipeline_uuid': 'enterprise sales', 'id': 'Acme Corp Deal'}"));
        assertThat(error.path("message").asText())
                .contains("'pipeline_uuid' is 'enterprise sales'", "did you mean 'Enterprise Sales' (");
        assertThat(card("Acme Corp Deal")).isNotNull();

        UUID uuid = card("Acme Corp Deal").uuid();
        ManagementClient plain = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
        JsonNode result = plain.send(
                "POST",
                URI.create(server.mcpUrl()).getPath(),
                json(
                        "{'jsonrpc': '2.0', 'id': 1, 'method': 'tools/call', 'params': {'name': '%s', 'arguments':"
                                + " {'pipeline_uuid': 'Enterprise Sales', 'id': 'Acme Corp Deal'}}}",
                        "delete_a_octapipe_pipeline_card_by_id"),
                200);
        assertThat(result.at("/result/content").toString()).contains("'Acme Corp Deal' was taken as id " + uuid);
        assertThat(server.sandbox().<Boolean>read(store -> store.cards().contains(uuid)))
                .isFalse();
    }

    @Test
    void whatIsNotThereNamesTheListsOfItsIds() {
        Pipeline sales = pipeline("Enterprise Sales");
        JsonNode error = client.refused(
                "get_single_octapipe_pipeline_card_by_id",
                json("{'pipeline_uuid': '%s', 'id': '%s'}", sales.uuid(), UUID.randomUUID()));

        assertThat(error.path("next_step").asText())
                .isEqualTo("Check the ids in the arguments: pipeline_uuid comes from list_all_octapipe_pipelines,"
                        + " id comes from list_all_octapipe_pipeline_cards.");
    }

    @Test
    void aServerThatDoesNotShowListsTellsNothingOfThem() {
        Pipeline sales = pipeline("Enterprise Sales");
        Pipeline renewals = pipeline("Q3 Renewals");
        ManagementClient operator = new ManagementClient(
                server.baseUrl(), server.fact("adminApiKey").orElseThrow());
        String url = operator.create(json("{'name': 'writing', 'config': {'methods': ['write']}}"))
                .path("url")
                .asText();
        try (SdkClient writing = SdkClient.connect(url)) {
            assertThat(writing.refused(
                                    CREATE,
                                    newCard(
                                                    sales,
                                                    renewals.stages()
                                                            .getFirst()
                                                            .uuid()
                                                            .toString())
                                            .toString())
                            .toString())
                    .contains("none of the pipeline stages of pipeline_uuid " + sales.uuid())
                    .doesNotContain("Lead In", "Enterprise Sales", "list_all_");
            assertThat(writing.refused(CREATE, newCard(sales, "Lead In").toString())
                            .path("message")
                            .asText())
                    .contains("names cannot be looked up here");
            assertThat(writing.refused("delete_a_octapipe_task_by_id", json("{'id': '%s'}", UUID.randomUUID()))
                            .path("next_step")
                            .asText())
                    .doesNotContain("list_all_");
        }
    }

    @Test
    void itCanBeSwitchedOff(@TempDir Path other) {
        try (RunningServer trusting = RunningServer.start(other, Map.of("mcp.verify-lineage", "false"));
                SdkClient trustingClient = trusting.connect()) {
            ObjectNode card = newCard(
                    pipeline("Enterprise Sales"),
                    pipeline("Q3 Renewals").stages().getFirst().uuid().toString());
            JsonNode error = trustingClient.refused(CREATE, card.toString());

            assertThat(error.path("status").asInt()).isEqualTo(422);
            assertThat(error.at("/arguments/0/problem").asText())
                    .endsWith("Get it from list_all_octapipe_pipeline_stages.");
        }
    }

    private Pipeline pipeline(String name) {
        return server.sandbox()
                .read(store -> store.pipelines().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private Card card(String name) {
        return server.sandbox()
                .read(store -> store.cards().stream()
                        .filter(each -> each.content().name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private static UUID stage(Pipeline pipeline, String name) {
        return pipeline.stages().stream()
                .filter(stage -> stage.name().equals(name))
                .map(Stage::uuid)
                .findFirst()
                .orElseThrow();
    }

    private void changeStages(Pipeline before, UnaryOperator<List<Stage>> change) {
        server.sandbox().change(store -> {
            Pipeline now = store.pipelines().find(before.uuid()).orElseThrow();
            store.pipelines()
                    .put(new Pipeline(
                            now.uuid(),
                            now.name(),
                            now.prefix(),
                            change.apply(new ArrayList<>(now.stages())),
                            now.customFields(),
                            now.createdAt()));
        });
    }

    private static ObjectNode newCard(Pipeline pipeline, String stage) {
        ObjectNode card = Json.object()
                .put("pipeline_uuid", pipeline.uuid().toString())
                .put("pipeline_stage_uuid", stage)
                .put("name", "A new deal")
                .put("sla", 24);
        card.putObject("custom_fields_values");
        return card;
    }

    private static String json(String template, Object... values) {
        return template.replace('\'', '"').formatted(values);
    }
}
