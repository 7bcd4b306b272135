package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.tools.ToolResult.Success;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a toolbox knows of the fields of its account, and what becomes of it. */
class LiveFieldsTest {
    private volatile String columns = "{\"key\":\"f\",\"label\":\"First\",\"type\":\"text\"}";
    private volatile int listStatus = 200;
    private volatile int addStatus = 200;
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);
    private volatile boolean held;

    private ScriptedApi api;
    private ApiClient client;
    private Toolbox tools;

    @BeforeEach
    void start() {
        api = ScriptedApi.replying((request, connection) -> {
            if (request.line().startsWith("POST")) {
                ScriptedApi.json(addStatus, "{\"done\":true}").to(request, connection);
                return;
            }
            String now = columns;
            if (held) {
                waiting.countDown();
                slow.await();
            }
            ScriptedApi.json(
                            listStatus,
                            "{\"data\":[{\"id\":\"t\",\"name\":\"Table\",\"columns\":[" + now + "]}],\"next\":null}")
                    .to(request, connection);
        });
        client = ApiClient.of(api.uri()).build();
        tools = toolbox(FieldSettings.DEFAULT.withPatience(Duration.ofMinutes(1)));
    }

    private Toolbox toolbox(FieldSettings settings) {
        return Toolbox.of(TableTools.registry()).calling(client).knowing(settings);
    }

    @AfterEach
    void stop() throws IOException {
        slow.countDown();
        client.close();
        api.close();
    }

    private ToolResult add(String cells) {
        ObjectNode arguments = Json.object().put("table_id", "t");
        arguments.set("cells", tree(cells));
        return tools.call(tools.find("add_row").orElseThrow(), arguments, CallContext.UNWATCHED);
    }

    private static JsonNode tree(String json) {
        return Json.ofBytes(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .tree();
    }

    private List<String> sent() {
        List<String> lines = new ArrayList<>();
        api.received().forEach(request -> lines.add(request.line().replaceAll(" HTTP.*", "")));
        return lines;
    }

    @Test
    void definitionsAreReadOnceForAllCallsThatWantThem() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        List<Thread> callers = IntStream.range(0, 20)
                .mapToObj(n -> Thread.startVirtualThread(() -> {
                    if (add("{'f':'x'}") instanceof Success) {
                        done.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(done).hasValue(20);
        assertThat(sent().stream().filter("GET /tables"::equals)).hasSize(1);
    }

    @Test
    void aRefusalCostsOneMoreReadAndARefusalByWhatWasJustReadNone() {
        assertThat(add("{'g':'x'}")).isInstanceOf(Failure.class);
        assertThat(sent()).containsExactly("GET /tables");

        assertThat(add("{'g':'x'}")).isInstanceOf(Failure.class);
        assertThat(sent()).containsExactly("GET /tables", "GET /tables");
    }

    @Test
    void whatTheApiRefusesIsAskedForAnew() {
        add("{'f':'x'}");
        addStatus = 422;
        add("{'f':'x'}");
        addStatus = 200;
        add("{'f':'x'}");

        assertThat(sent())
                .containsExactly(
                        "GET /tables",
                        "POST /tables/t/rows",
                        "POST /tables/t/rows",
                        "GET /tables",
                        "POST /tables/t/rows");
    }

    @Test
    void whatTheApiRefusesOfHandWrittenCodeIsAskedForAnewToo() {
        tools = Toolbox.of(TableTools.registry().add(new AddOddRow())).calling(client);
        add("{'f':'x'}");
        addStatus = 422;
        tools.call(tools.find("add_odd_row").orElseThrow(), Json.object(), CallContext.UNWATCHED);
        addStatus = 200;
        add("{'f':'x'}");

        assertThat(sent())
                .containsExactly(
                        "GET /tables",
                        "POST /tables/t/rows",
                        "POST /tables/t/rows",
                        "GET /tables",
                        "POST /tables/t/rows");
    }

    /** A tool as somebody writes it who knows a field that has gone meanwhile. */
    private static final class AddOddRow implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("add_odd_row")
                    .description("Adds a row.")
                    .inputSchema(SchemaResource.of(AddOddRow.class, "object.output.json"))
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return call.invoke(
                    TableTools.AddRow.class,
                    new TableTools.AddRow.Row("t", Json.object().put("gone", 1)));
        }
    }

    @Test
    void anAnswerThatIsNoneLetsTheCallThrough() {
        listStatus = 429;
        Success success = (Success) add("{'whatever':1}");

        assertThat(success.remarks())
                .singleElement()
                .asString()
                .startsWith("The fields of the table could not be read (The API answered 429")
                .endsWith("so cells was sent to the API unchecked.");
    }

    @Test
    void anOwnerThatIsNotListedIsTheApisBusiness() {
        ObjectNode arguments = Json.object().put("table_id", "other");
        arguments.putObject("cells").put("x", 1);
        Success success = (Success) tools.call(tools.find("add_row").orElseThrow(), arguments, CallContext.UNWATCHED);

        assertThat(success.remarks())
                .containsExactly("No table of this table_id is listed, so cells was sent to the API unchecked.");
    }

    @Test
    void whatIsKnownIsTheSameUntilItChangesAndThenItIsTold() {
        AtomicInteger told = new AtomicInteger();
        Runnable unwatch = tools.watchFields(told::incrementAndGet);
        Toolbox always = tools.showing(tool -> true);
        FieldSnapshot first = tools.fields();
        assertThat(always.fields()).isEqualTo(first);
        assertThat(told).hasValue(1);

        add("{'unknown':1}");
        assertThat(tools.fields()).as("read again, and the same").isEqualTo(first);
        assertThat(told).hasValue(1);

        columns = "{\"key\":\"g\",\"type\":\"text\"}";
        assertThat(add("{'g':'x'}")).isInstanceOf(Success.class);
        assertThat(tools.fields()).isNotEqualTo(first);
        assertThat(told).hasValue(2);

        unwatch.run();
        columns = "{\"key\":\"h\",\"type\":\"text\"}";
        add("{'h':'x'}");
        assertThat(told).hasValue(2);
    }

    @Test
    void equalDefinitionsOfTwoAccountsAreNotTheSame() {
        Toolbox other = toolbox(FieldSettings.DEFAULT.withPatience(Duration.ofMinutes(1)));

        assertThat(other.fields()).isNotEqualTo(tools.fields());
    }

    @Test
    void whatIsOldIsReadAgain() {
        tools = toolbox(FieldSettings.DEFAULT.withAge(Duration.ZERO));
        add("{'f':'x'}");
        add("{'f':'x'}");

        assertThat(sent()).containsExactly("GET /tables", "POST /tables/t/rows", "GET /tables", "POST /tables/t/rows");
    }

    @Test
    void aListDoesNotWaitForeverAndTellsLater() throws InterruptedException {
        tools = toolbox(FieldSettings.DEFAULT.withPatience(Duration.ZERO));
        CountDownLatch told = new CountDownLatch(1);
        tools.watchFields(told::countDown);
        held = true;

        assertThat(tools.fields().definitions()).isEmpty();
        slow.countDown();
        told.await();

        assertThat(tools.knownFields().definitions()).hasSize(1);
    }

    /** Fields that have aged as soon as they are known, and are good for nobody to wait for a day long. */
    private static FieldSettings agedAtOnce() {
        return FieldSettings.DEFAULT
                .withPatience(Duration.ofMinutes(1))
                .withAge(Duration.ofNanos(1))
                .withOldest(Duration.ofDays(1));
    }

    private long timesListed() {
        return sent().stream().filter("GET /tables"::equals).count();
    }

    @Test
    void nobodyWaitsBecauseFieldsHaveAged() throws InterruptedException {
        tools = toolbox(agedAtOnce());
        FieldSnapshot first = tools.fields();
        CountDownLatch told = new CountDownLatch(1);
        tools.watchFields(told::countDown);
        columns = "{\"key\":\"g\",\"type\":\"text\"}";
        held = true;

        assertThat(tools.fields()).isEqualTo(first);
        waiting.await();
        assertThat(add("{'f':'x'}")).isInstanceOf(Success.class);
        assertThat(add("{'f':'y'}")).isInstanceOf(Success.class);
        assertThat(tools.fields()).isEqualTo(first);
        assertThat(timesListed())
                .as("once at first, and once for all who came later")
                .isEqualTo(2);

        slow.countDown();
        told.await();
        assertThat(tools.knownFields()).isNotEqualTo(first);
    }

    @Test
    void nothingIsTranslatedOrRefusedByWhatHasAged() throws Exception {
        tools = toolbox(agedAtOnce());
        tools.fields();
        columns = "{\"key\":\"g\",\"label\":\"First\",\"type\":\"text\"}";
        held = true;

        FutureTask<ToolResult> labelled = new FutureTask<>(() -> add("{'First':'x'}"));
        Thread.startVirtualThread(labelled);
        waiting.await();
        assertThat(labelled.isDone()).isFalse();
        slow.countDown();

        assertThat(((Success) labelled.get()).remarks()).containsExactly("'First' was taken as g.");
    }

    @Test
    void whatWasReadBeforeACallBeganRefusesNothing() throws Exception {
        tools = toolbox(agedAtOnce());
        tools.fields();
        held = true;
        tools.fields();
        waiting.await();

        columns = "{\"key\":\"new\",\"type\":\"text\"}";
        FutureTask<ToolResult> added = new FutureTask<>(() -> add("{'new':'x'}"));
        Thread.startVirtualThread(added);
        slow.countDown();

        assertThat(added.get()).isInstanceOf(Success.class);
    }

    @Test
    void fieldsThatAreAllTooOldAreWaitedFor() {
        tools = toolbox(agedAtOnce().withOldest(Duration.ofNanos(1)));
        FieldSnapshot first = tools.fields();
        columns = "{\"key\":\"g\",\"type\":\"text\"}";

        assertThat(tools.fields()).isNotEqualTo(first);
    }

    @Test
    void whatHasAgedIsGoodWhileTheApiIsOutOfReach() {
        tools = toolbox(agedAtOnce());
        FieldSnapshot first = tools.fields();
        listStatus = 503;

        for (int i = 0; i < 20; i++) {
            assertThat(((Success) add("{'f':'x'}")).remarks()).isEmpty();
        }
        assertThat(((Success) add("{'First':'x'}")).remarks())
                .singleElement()
                .asString()
                .contains("could not be read", "unchecked");
        assertThat(tools.fields()).isEqualTo(first);
    }

    @Test
    void aReadingThatItsCallerGivesUpIsNoFailureForOthers() throws InterruptedException {
        held = true;
        AtomicReference<Runnable> cancel = new AtomicReference<>(() -> {});
        Thread givenUp = Thread.startVirtualThread(() -> tools.call(
                tools.find("add_row").orElseThrow(),
                (ObjectNode) tree("{'table_id':'t','cells':{'f':'x'}}"),
                cancelledBy(cancel)));
        waiting.await();
        Objects.requireNonNull(cancel.get()).run();
        givenUp.join();
        held = false;

        assertThat(((Success) add("{'First':'x'}")).remarks()).containsExactly("'First' was taken as f.");
    }

    private static CallContext cancelledBy(AtomicReference<Runnable> cancel) {
        return new CallContext() {
            @Override
            public void progress(double progress, Optional<Double> total, String message) {}

            @Override
            public boolean cancelled() {
                return false;
            }

            @Override
            public void onCancel(Runnable action) {
                cancel.set(action);
            }

            @Override
            public Optional<String> traceparent() {
                return Optional.empty();
            }
        };
    }
}
