package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk calls of an API that is unlike Octapipe: it has no dry runs, and says little. */
class BulkTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-08-01T10:00:00Z"));
    private final List<String> progress = new ArrayList<>();
    private final AtomicInteger cancelledAfter = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger writes = new AtomicInteger();
    private Optional<ScriptedApi> running = Optional.empty();

    private final CallContext context = new CallContext() {
        @Override
        public void progress(double done, Optional<Double> total, String message) {
            progress.add((long) done + "/" + total.orElse(0.0).longValue() + " " + message);
        }

        @Override
        public boolean cancelled() {
            return writes.get() >= cancelledAfter.get();
        }

        @Override
        public void onCancel(Runnable action) {}

        @Override
        public Optional<String> traceparent() {
            return Optional.empty();
        }
    };

    @AfterEach
    void stop() throws IOException {
        if (running.isPresent()) {
            running.get().close();
        }
    }

    @Test
    void whatMatchesIsCountedAndShownByTheList() {
        ObjectNode preview = success(closing("{'closed': 9, 'more': false}"), close().put("dry_run", true));

        assertThat(preview.path("matched").asInt()).isEqualTo(120);
        assertThat(preview.path("sample")).hasSize(5);
        assertThat(preview.at("/sample/0")).isEqualTo(tree("""
            {"id": 1, "name": "Ticket 1", "before": {"state": "open"}, "after": {"state": "closed"}}\
            """));
        assertThat(writes).hasValue(0);
    }

    @Test
    void itIsRepeatedUntilNothingIsLeftAndTellsHowFarItIs() {
        Toolbox tools = closing("{'closed': 50, 'more': true}", "{'closed': 50, 'more': true}", "{'closed': 20}");
        JsonNode token = success(tools, close().put("dry_run", true)).get("preview_token");

        ObjectNode done = success(tools, close().set("preview_token", token));

        assertThat(done.path("updated").asInt()).isEqualTo(120);
        assertThat(done.path("complete").asBoolean()).isTrue();
        assertThat(progress)
                .containsExactly(
                        "50/120 50 of 120 records updated",
                        "100/120 100 of 120 records updated",
                        "120/120 120 of 120 records updated");
    }

    @Test
    void afterACancellationNoFurtherRequestIsSentAndWhatWasDoneIsSaid() {
        Toolbox tools = closing("{'closed': 50, 'more': true}");
        JsonNode token = success(tools, close().put("dry_run", true)).get("preview_token");
        cancelledAfter.set(2);

        ToolResult.Failure stopped = failure(tools, "close_tickets", close().set("preview_token", token));

        assertThat(stopped.code()).isEqualTo("cancelled");
        assertThat(stopped.message()).contains("100 of 120 records were updated");
        assertThat(writes).hasValue(2);
    }

    @Test
    void anApiThatNeverEndsIsLeftAlone() {
        Toolbox tools = closing("{'closed': 50, 'more': true}", "{'closed': 0, 'more': true}");
        JsonNode token = success(tools, close().put("dry_run", true)).get("preview_token");

        ToolResult.Failure stopped = failure(tools, "close_tickets", close().set("preview_token", token));

        assertThat(stopped.code()).isEqualTo("no_progress");
        assertThat(details(stopped).path("updated").asInt()).isEqualTo(50);
        assertThat(writes).hasValue(3);
    }

    @Test
    void anAnswerWithoutNumbersIsSaidToHaveNone() {
        Toolbox tools = closing("{}");
        JsonNode token = success(tools, close().put("dry_run", true)).get("preview_token");

        ToolResult.Success done =
                (ToolResult.Success) call(tools, "close_tickets", close().set("preview_token", token));

        assertThat(done.remarks()).anyMatch(remark -> remark.contains("does not say how many"));
    }

    @ParameterizedTest
    @CsvSource({"0, other", "10, acme"})
    void aTokenIsNoneForAnotherAccountNorAfterTenMinutes(int minutes, String account) {
        Toolbox tools = closing("{'closed': 120}").forAccount("acme");
        JsonNode token = success(tools, close().put("dry_run", true)).get("preview_token");
        now.updateAndGet(then -> then.plusSeconds(60L * minutes));
        Toolbox caller = tools.forAccount(account);
        int sent = running.orElseThrow().received().size();

        ToolResult.Failure refused = failure(caller, "close_tickets", close().set("preview_token", token));

        assertThat(refused.problems()).extracting(ArgumentProblem::argument).containsExactly("preview_token");
        assertThat(running.orElseThrow().received()).hasSize(sent);
    }

    @Test
    void filtersThatSayNothingAreRefused() {
        Toolbox tools = closing("{'closed': 120}");

        ToolResult.Failure refused = failure(tools, "close_tickets", close().put("query", "  "));

        assertThat(refused.message()).contains("'query' must say which records are meant");
        assertThat(running.orElseThrow().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tickets[1].name", "tickets.1.name", "1.name", "[1].name", "/tickets/1/name", "#/1/name"})
    void aRowThatTheApiNamesIsLeftOutHoweverItIsNamed(String path) {
        Toolbox tools = adding(
                "422 {'message': 'No.', 'errors': [{'field': '" + path + "', 'message': 'is taken'}]}",
                "201 {'added': 2, 'ids': [1, 2]}",
                "201 {'added': 1, 'ids': [3]}");

        ObjectNode done = success(tools, "add_tickets", add(4).put("skip_invalid", true));

        assertThat(done.path("imported").asInt()).isEqualTo(3);
        assertThat(done.path("failed")).isEqualTo(tree("[{\"row\": 1, \"problem\": \"name: is taken\"}]"));
        assertThat(done.path("ids")).isEqualTo(tree("[1, 2, 3]"));
        assertThat(bodies().get(1)).doesNotContain("Row 1").contains("Row 0", "Row 2");
    }

    @Test
    void aRefusalThatNamesNoRowStopsTheImport() {
        Toolbox tools = adding("201 {'added': 3}", "422 {'message': 'The project is closed.'}");

        ToolResult.Failure stopped = failure(tools, "add_tickets", add(7).put("skip_invalid", true));

        assertThat(stopped.message()).contains("The project is closed.", "3 records were created before that");
        assertThat(details(stopped).path("left")).isEqualTo(tree("{\"from\": 3, \"to\": 6}"));
        assertThat(writes).hasValue(2);
    }

    @Test
    void whatTheApiLeavesOutWithoutAWordIsSaid() {
        ToolResult.Success done = (ToolResult.Success) call(adding("201 {'added': 2}"), "add_tickets", add(3));

        assertThat(done.content().tree().path("complete").asBoolean()).isFalse();
        assertThat(done.remarks()).anyMatch(remark -> remark.contains("1 fewer than were sent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'added': 'all'}", "{'added': [3]}", "{'added': null}"})
    void rowsThatTheApiDoesNotCountAreSaidToBeCountedAsSent(String answer) {
        ToolResult.Success done = (ToolResult.Success) call(adding("201 " + answer), "add_tickets", add(3));

        assertThat(done.content().tree().path("imported").asInt()).isEqualTo(3);
        assertThat(done.remarks())
                .anyMatch(remark -> remark.contains("took 3 rows without a number of those that it created"));
    }

    @Test
    void handWrittenCodeImportsRowsThatItReadsOneAfterTheOther() {
        AtomicInteger opened = new AtomicInteger();
        RowSource rows = () -> {
            opened.incrementAndGet();
            Iterator<RowSource.Row> each = IntStream.range(0, 7)
                    .mapToObj(i -> new RowSource.Row(i, Json.object().put("name", "Row " + i)))
                    .iterator();
            return Stream.generate(each::next).limit(7);
        };
        Toolbox tools = box("201 {'added': 3}", "201 {'added': 3}", "201 {'added': 1}");

        ToolResult result = call(importing(tools, rows), "import_file", Json.object());

        assertThat(((ToolResult.Success) result)
                        .content()
                        .tree()
                        .path("imported")
                        .asInt())
                .isEqualTo(7);
        assertThat(opened).hasValue(2);
        assertThat(writes).hasValue(3);
    }

    /** A tool as somebody writes it who reads rows from a file. */
    private record ImportFile(RowSource rows) implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("import_file")
                    .description("Imports a file.")
                    .inputSchema(SchemaResource.of(ImportFile.class, "object.output.json"))
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return call.importRows(AddTickets.class, Json.object().put("project", "p"), rows);
        }
    }

    private Toolbox importing(Toolbox tools, RowSource rows) {
        return Toolbox.of(ToolRegistry.of(new AddTickets(), new ImportFile(rows)))
                .calling(ApiClient.of(running.orElseThrow().uri()).build());
    }

    private Toolbox closing(String... answers) {
        return box(Stream.of(answers).map(answer -> "200 " + answer).toArray(String[]::new));
    }

    private Toolbox adding(String... answers) {
        return box(answers);
    }

    /** The tools of an API that has 120 tickets and answers what changes them one after the other, the last for ever. */
    private Toolbox box(String... answers) {
        ScriptedApi api = ScriptedApi.replying((request, connection) -> {
            if (request.line().startsWith("GET")) {
                ScriptedApi.json(200, tickets()).to(request, connection);
                return;
            }
            String answer = answers[Math.min(writes.getAndIncrement(), answers.length - 1)];
            ScriptedApi.json(
                            Integer.parseInt(answer.substring(0, 3)),
                            answer.substring(4).replace('\'', '"'))
                    .to(request, connection);
        });
        running = Optional.of(api);
        return Toolbox.of(ToolRegistry.of(new ListTickets(), new CloseTickets(), new AddTickets()))
                .calling(ApiClient.of(api.uri()).build())
                .confirming(new BulkSettings(50, (InstantSource) now::get));
    }

    private static String tickets() {
        ObjectNode list = Json.object().put("total", 120);
        IntStream.rangeClosed(1, 5)
                .forEach(i -> list.withArray("tickets")
                        .addObject()
                        .put("id", i)
                        .put("name", "Ticket " + i)
                        .put("state", "open"));
        return list.toString();
    }

    private static ObjectNode close() {
        ObjectNode arguments = Json.object().put("query", "printer");
        arguments.putObject("set").put("state", "closed");
        return arguments;
    }

    private static ObjectNode add(int rows) {
        ObjectNode arguments = Json.object().put("project", "p");
        IntStream.range(0, rows)
                .forEach(i -> arguments.withArray("tickets").addObject().put("name", "Row " + i));
        return arguments;
    }

    private List<String> bodies() {
        return running.orElseThrow().received().stream()
                .map(ScriptedApi.Received::body)
                .filter(body -> !body.isEmpty())
                .toList();
    }

    private ObjectNode success(Toolbox tools, JsonNode arguments) {
        return success(tools, "close_tickets", arguments);
    }

    private ObjectNode success(Toolbox tools, String tool, JsonNode arguments) {
        ToolResult result = call(tools, tool, arguments);
        assertThat(result).isInstanceOf(ToolResult.Success.class);
        return (ObjectNode) ((ToolResult.Success) result).content().tree();
    }

    private ToolResult.Failure failure(Toolbox tools, String tool, JsonNode arguments) {
        ToolResult result = call(tools, tool, arguments);
        assertThat(result).isInstanceOf(ToolResult.Failure.class);
        return (ToolResult.Failure) result;
    }

    private ToolResult call(Toolbox tools, String tool, JsonNode arguments) {
        return tools.call(tools.find(tool).orElseThrow(), (ObjectNode) arguments, context);
    }

    private static JsonNode details(ToolResult.Failure failure) {
        return failure.details().orElseThrow().tree();
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
