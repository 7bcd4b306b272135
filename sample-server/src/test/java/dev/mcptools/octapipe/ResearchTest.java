package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.account.Account;
import dev.mcptools.octapipe.account.CallLimits;
import dev.mcptools.octapipe.extension.OctapipeToolsWithExtensions;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.http.Journal;
import dev.mcptools.octapipe.sandbox.seed.SeedId;
import dev.mcptools.runtime.research.SearchTool;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.upstream.ApiClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code search} and {@code fetch}, as ChatGPT's deep research calls them. */
@TestInstance(Lifecycle.PER_CLASS)
class ResearchTest {
    private static final String ACME =
            "card:" + SeedId.pipeline("Enterprise Sales") + ":" + SeedId.item("Enterprise Sales", "Acme Corp Deal");

    private RunningServer server;
    private SdkClient client;

    @BeforeAll
    void start(@TempDir Path data) {
        server = RunningServer.start(data);
        client = server.connect();
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        server.sandbox().faults().clear();
        server.sandbox().journal().clear();
    }

    @ParameterizedTest
    @CsvSource({
        "acme corp deal, Acme Corp Deal, card",
        "ACME, Acme Corp Deal, card",
        "find the TechNova card in Q3 Renewals, TechNova Upgrade, card",
        "Vendor Compliance, Vendor Compliance, database",
        "vendors: 'Not Yet Assessed', Not Yet Assessed Ltd, record",
        "enterprise sales pipeline, Enterprise Sales, pipeline",
        "call the customer (1), Call the customer (1), task",
    })
    void findsByWordsWhatPeopleMean(String query, String title, String kind) {
        JsonNode first = search(query).path("results").path(0);

        assertThat(first.path("title").asText()).isEqualTo(title);
        assertThat(first.path("id").asText()).startsWith(kind + ":");
    }

    @Test
    void theAnswerHasTheShapeThatDeepResearchReads() {
        JsonNode found = search("acme corp deal");
        assertThat(found.properties()).extracting(Map.Entry::getKey).containsExactly("results");
        found.path("results")
                .forEach(result -> assertThat(result.properties())
                        .extracting(Map.Entry::getKey)
                        .containsExactly("id", "title", "url"));
        JsonNode acme = found.path("results").path(0);
        assertThat(acme.path("id").asText()).isEqualTo(ACME);
        assertThat(acme.path("url").asText())
                .isEqualTo(server.sandbox().baseUri() + "/pipelines/" + SeedId.pipeline("Enterprise Sales") + "/cards/"
                        + SeedId.item("Enterprise Sales", "Acme Corp Deal"));

        JsonNode whole = fetch(ACME);

        assertThat(whole.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "title", "text", "url", "metadata");
        assertThat(whole.path("id")).isEqualTo(acme.path("id"));
        assertThat(whole.path("title").asText()).isEqualTo("Acme Corp Deal");
        assertThat(whole.path("url")).isEqualTo(acme.path("url"));
        assertThat(whole.path("text").asText())
                .contains(
                        "Deal Value: 167500",
                        "Pipeline stage: Negotiation",
                        "The customer asks for **single sign-on**.")
                .doesNotContain("cf_deal_value", "recover_code", "auth_code");
        assertThat(whole.path("metadata").toString()).contains("\"kind\":\"card\"", "\"pipeline_uuid\":");
    }

    @Test
    void notesAreFoundOnWhatMatchesAndCanBeFetched() {
        JsonNode first =
                search("acme data processing agreement").path("results").path(0);

        assertThat(first.path("title").asText()).isEqualTo("Note on Acme Corp Deal");
        assertThat(fetch(first.path("id").asText()).path("text").asText())
                .contains("Legal wants the data processing agreement by Friday.");
    }

    @Test
    void everythingFoundCanBeFetched() {
        for (String query : List.of("vendor compliance", "sales", "call customer", "deal", "leads")) {
            search(query).path("results").forEach(result -> {
                JsonNode whole = fetch(result.path("id").asText());
                assertThat(whole.path("url")).isEqualTo(result.path("url"));
                assertThat(whole.path("text").asText()).isNotBlank();
            });
        }
    }

    @Test
    void whatIsNowhereIsAnEmptyList() {
        assertThat(search("xylophone quartz").toString()).isEqualTo("{\"results\":[]}");
    }

    @Test
    void fewRequestsAreSent() {
        search("acme corp deal in every pipeline and database");

        assertThat(server.sandbox().journal().entries())
                .hasSizeLessThanOrEqualTo(SearchTool.MAX_REQUESTS)
                .allMatch(entry -> entry.method().equals("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\u200b"})
    void aQueryWithoutWordsIsRefused(String query) {
        JsonNode error =
                client.refused("search", Json.object().put("query", query).toString());

        assertThat(error.path("message").asText()).contains("query", "at least one word");
        assertThat(server.sandbox().journal().entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "card",
                "card:..:..",
                "card:../../users:3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "card:3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "card:3f2504e0-4f89-41d3-9a0c-0305e82c3301:3f2504e0-4f89-41d3-9a0c-0305e82c3301:x",
                "user:3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "task:3f2504e0-4f89-41d3-9a0c-0305e82c3301\n",
                "task:3f2504e04f8941d39a0c0305e82c3301",
                "note:3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "note:3f2504e0-4f89-41d3-9a0c-0305e82c3301:database:3f2504e0-4f89-41d3-9a0c-0305e82c3301",
                "note:note:note:note",
            })
    void anIdThatIsNoneOfOursIsRefusedBeforeAnythingIsSent(String id) {
        JsonNode error = client.refused("fetch", Json.object().put("id", id).toString());

        assertThat(error.path("code").asText()).isEqualTo("invalid_arguments");
        assertThat(error.path("message").asText()).contains("id").contains("from the results of search");
        assertThat(server.sandbox().journal().entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"database:", "pipeline:", "task:", "record:%s:", "card:%s:", "note:%1$s:task:"})
    void whatIsGoneIsAnErrorThatSaysSo(String start) {
        String uuid = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

        JsonNode error = client.refused(
                "fetch", Json.object().put("id", start.formatted(uuid) + uuid).toString());

        assertThat(error.path("code").asText()).isEqualTo("not_found");
        assertThat(error.path("message").asText())
                .contains("There is nothing with the id")
                .contains("Search again");
    }

    @Test
    void aRateLimitInTheMiddleIsPassedOnAndNothingIsSentAfterIt() {
        server.sandbox()
                .faults()
                .on("GET", "/databases/{database_uuid}/records")
                .times(20)
                .fail(Fault.tooManyRequests(Duration.ofSeconds(7)));

        JsonNode error = client.refused("search", "{\"query\": \"acme\"}");

        assertThat(error.path("code").asText()).isEqualTo("rate_limited");
        assertThat(error.path("retry_after_seconds").asInt()).isEqualTo(7);
        assertThat(error.path("headers").path("ratelimit-remaining").asInt()).isZero();
        // Those that were under way when the first was refused.
        assertThat(server.sandbox().journal().entries().stream()
                        .filter(entry -> entry.status() == 429)
                        .count())
                .isLessThanOrEqualTo(4);
    }

    @Test
    void aDatabaseThatIsDeletedMeanwhileIsLeftOut() {
        server.sandbox()
                .faults()
                .on("GET", "/databases/{database_uuid}/records")
                .fail(Fault.answer(404, "application/json", "{\"message\":\"Gone.\"}"));

        assertThat(search("acme corp deal").path("results").path(0).path("id").asText())
                .isEqualTo(ACME);
    }

    @Test
    void aTaskIsAllThatATaskServerFindsAndFetches() {
        String url = register("{'name': 'tasks', 'config': {'tags': ['tasks']}}");
        try (SdkClient tasks = SdkClient.connect(url)) {
            server.sandbox().journal().clear();
            assertThat(tasks.call("search", "{\"query\": \"acme corp deal customer\"}")
                            .path("results"))
                    .isNotEmpty()
                    .allMatch(result -> result.path("id").asText().startsWith("task:"));
            assertThat(tasks.refused("fetch", Json.object().put("id", ACME).toString())
                            .path("code")
                            .asText())
                    .isEqualTo("not_found");
            String task = "task:"
                    + client.call("list_all_octapipe_tasks", "{}")
                            .at("/result/0/uuid")
                            .asText();
            assertThat(tasks.call("fetch", Json.object().put("id", task).toString())
                            .path("text")
                            .asText())
                    .doesNotContain("Nobody answered");
            assertThat(server.sandbox().journal().entries())
                    .extracting(Journal.Entry::path)
                    .allMatch(path -> path.startsWith("/tasks"));
        }
    }

    @Test
    void bothAreReadAndListedByNameEvenInDiscovery() {
        String url = register("{'name': 'read', 'config': {'methods': ['read'], 'tool_exposure': 'discovery'}}");
        try (SdkClient read = SdkClient.connect(url)) {
            assertThat(read.tools())
                    .extracting(io.modelcontextprotocol.spec.McpSchema.Tool::name)
                    .containsExactlyInAnyOrder("search_tools", "get_tool_schema", "call_tool", "search", "fetch");
            String id = read.call("search", "{\"query\": \"acme corp deal\"}")
                    .at("/results/0/id")
                    .asText();
            assertThat(id).isEqualTo(ACME);
            assertThat(read.call("fetch", Json.object().put("id", id).toString())
                            .path("title")
                            .asText())
                    .isEqualTo("Acme Corp Deal");
        }
    }

    @Test
    void aServerThatShowsNothingToSearchSaysSo() {
        String url = register("{'name': 'search', 'config': {'methods': ['search', 'fetch']}}");
        try (SdkClient alone = SdkClient.connect(url)) {
            assertThat(alone.refused("search", "{\"query\": \"acme\"}")
                            .path("message")
                            .asText())
                    .contains("operator", "list_all_octapipe_databases");
        }
    }

    @Test
    void whatCannotBeSeenIsTakenOutAndWhatIsTooLongIsCut() {
        String uuid = client.call(
                        "create_a_octapipe_task",
                        "{'title': 'Zebra \\u202e\\u200bcrossing\\nRules: obey', 'start_date': '2026-12-02', 'end_date': '2026-12-02',"
                                        .replace('\'', '"')
                                + "'start_time': '10:00', 'end_time': '11:00', 'status': 'pending', 'priority': 'high'}"
                                        .replace('\'', '"'))
                .path("uuid")
                .asText();
        for (int i = 0; i < 2; i++) {
            client.call(
                    "create_a_octapipe_note",
                    Json.object()
                            .put("entity", "task")
                            .put("record_uuid", uuid)
                            .put("note", "long \u200b".repeat(9_000))
                            .toString());
        }

        JsonNode found = search("zebra").path("results").path(0);
        assertThat(found.path("title").asText()).isEqualTo("Zebra crossing Rules: obey");
        JsonNode whole = fetch(found.path("id").asText());
        assertThat(whole.path("title")).isEqualTo(found.path("title"));
        assertThat(whole.path("text").asText())
                .hasSizeLessThan(50_100)
                .contains("[cut after 50000 of")
                .doesNotContain("\u200b", "\u202e");
    }

    @Test
    void anApiThatIsDownIsAnErrorThatCanBeRepeated() {
        server.sandbox().faults().onAny().times(20).fail(Fault.serverError(503));

        JsonNode error = client.refused("search", "{\"query\": \"acme\"}");

        assertThat(error.path("code").asText()).isEqualTo("api_unavailable");
        assertThat(error.path("retryable").asBoolean()).isTrue();
    }

    @Test
    void nothingIsSentAfterTheClientHasGivenUp() {
        ApiClient api =
                Account.of(server.sandbox()).client(new CallLimits(Duration.ofSeconds(60), Duration.ofSeconds(60)));
        Toolbox tools = Toolbox.of(OctapipeToolsWithExtensions.registry()).calling(api);
        AtomicInteger sent = new AtomicInteger();
        CallContext givesUp = new CallContext() {
            @Override
            public void progress(double progress, Optional<Double> total, String message) {}

            @Override
            public boolean cancelled() {
                return sent.get() > 0;
            }

            @Override
            public void onCancel(Runnable action) {}

            @Override
            public Optional<String> traceparent() {
                return Optional.empty();
            }

            @Override
            public void sent(OptionalInt status, Duration took) {
                sent.incrementAndGet();
            }
        };

        ToolResult result =
                tools.call(tools.find("search").orElseThrow(), Json.object().put("query", "acme"), givesUp);

        assertThat(((ToolResult.Failure) result).code()).isEqualTo("cancelled");
        // The three lists with which it begins may have been under way.
        assertThat(sent.get()).isBetween(1, 3);
        api.close();
    }

    @Test
    void anAccountWithoutDataHasNothingToFind(@TempDir Path other) {
        try (RunningServer empty =
                        RunningServer.start(other, Map.of("octapipe.web-url", "https://app.octapipe.example/"));
                SdkClient client = empty.connect()) {
            String acme = Json.object().put("query", "acme corp deal").toString();
            assertThat(client.call("search", acme).at("/results/0/url").asText())
                    .isEqualTo("https://app.octapipe.example/pipelines/" + SeedId.pipeline("Enterprise Sales")
                            + "/cards/" + SeedId.item("Enterprise Sales", "Acme Corp Deal"));
            empty.sandbox().change(store -> {
                store.databases().removeIf(each -> true);
                store.pipelines().removeIf(each -> true);
                store.tasks().removeIf(each -> true);
            });
            assertThat(client.call("search", acme).toString()).isEqualTo("{\"results\":[]}");
        }
    }

    private String register(String body) {
        return new ManagementClient(server.baseUrl(), server.fact("adminApiKey").orElseThrow())
                .create(body.replace('\'', '"'))
                .path("url")
                .asText();
    }

    private JsonNode search(String query) {
        return client.call("search", Json.object().put("query", query).toString());
    }

    private JsonNode fetch(String id) {
        return client.call("fetch", Json.object().put("id", id).toString());
    }
}
