package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Failure;
import dev.mcptools.runtime.tools.ToolResult.Success;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names where ids belong, and ids that do not belong together, inside of objects, arrays and rows. */
class NamesInsideArgumentsTest {
    private final Map<String, ScriptedApi.Reply> answers = new ConcurrentHashMap<>(Map.of(
            "/branches", json("{'branches': [{'id': 1, 'name': 'Main Library'}, {'id': 2, 'name': 'Docks'}]}"),
            "/branches/1/shelves", json("[{'no': 10, 'label': 'Poetry'}, {'no': 11, 'label': 'Travel'}]"),
            "/branches/2/shelves", json("[{'no': 20, 'label': 'Poetry'}, {'no': 21, 'label': 'Ships'}]"),
            "/books", json("{'books': []}"),
            "/readers", json("[]"),
            "/sent", json("{'done': 1}")));

    private final ScriptedApi api = ScriptedApi.replying((request, connection) -> answers.getOrDefault(
                    request.target().replaceAll("\\?.*", ""), ScriptedApi.json(404, "{}"))
            .to(request, connection));
    private final ApiClient client = ApiClient.of(api.uri()).build();
    private Toolbox tools = Toolbox.of(LibraryTools.registry()).calling(client);

    @AfterEach
    void stop() throws Exception {
        client.close();
        api.close();
    }

    @Test
    void aNameInAnObjectIsTakenForItsIdBesideTheArgumentThatItsListHangsOn() {
        Success answer = answer("move_books", "{'at': 'Docks', 'values': {'shelf': 'poetry', 'other': 'Poetry'}}");

        assertThat(sent()).isEqualTo(object("{'at': 2, 'values': {'shelf': 20, 'other': 'Poetry'}}"));
        assertThat(answer.remarks())
                .containsExactlyInAnyOrder(
                        "'Docks' was taken as at 2.", "'poetry' was taken as values.shelf 'Poetry' (20).");
    }

    @Test
    void anIdInAnObjectThatDoesNotBelongThereIsRefused() {
        assertThat(refused("move_books", "{'at': 1, 'values': {'shelf': 21}}").problems())
                .containsExactly(new ArgumentProblem(
                        "values.shelf",
                        "is 21, which is none of the shelves of at 'Main Library' (1); they are: 'Poetry' (10),"
                                + " 'Travel' (11). list_shelves lists them."));
        assertThat(sentCount()).isZero();
    }

    @Test
    void withoutWhatItsListHangsOnAnIdIsLeftAloneAndANameIsNot() {
        answer("move_books", "{'values': {'shelf': 99}}");
        assertThat(refused("move_books", "{'values': {'shelf': 'Ships'}}").message())
                .contains("'values.shelf' must be an integer, but is 'Ships', and names cannot be looked up here");
    }

    @Test
    void theItemsOfAnArrayAreTakenOneByOne() {
        answer("move_books", "{'stops': ['Docks', 1, '2', 'main library']}");
        assertThat(sent()).isEqualTo(object("{'stops': [2, 1, 2, 1]}"));

        assertThat(refused("move_books", "{'stops': [1, 'Nowhere', 'Docks', '']}")
                        .problems())
                .extracting(ArgumentProblem::argument)
                .containsExactly("stops[1]", "stops[3]");
    }

    @Test
    void aRowIsHeldAgainstItsOwnBranchElseAgainstThatOfAll() {
        answer(
                "move_books",
                "{'at': 1, 'rows': [{'shelf': 'Poetry'}, {'at': 'Docks', 'shelf': 'Poetry', 'next': {'shelf': 'Ships'}},"
                        + " {'at': null, 'shelf': 77}]}");

        assertThat(sent())
                .isEqualTo(object("{'at': 1, 'rows': [{'shelf': 10}, {'at': 2, 'shelf': 20, 'next': {'shelf': 21}},"
                        + " {'at': null, 'shelf': 77}]}"));
        assertThat(refused("move_books", "{'at': 1, 'rows': [{'shelf': 10}, {'at': 2, 'shelf': 10}]}")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.argument()).isEqualTo("rows[1].shelf");
                    assertThat(problem.problem()).startsWith("is 10, which is none of the shelves of at 'Docks' (2)");
                });
    }

    @Test
    void whatIsNoObjectAndNoArrayIsNotLookedInto() {
        answer("move_books", "{'at': 1, 'values': {'shelf': {'a': 'Poetry'}}}");
        answer("move_books", "{'at': 1, 'values': {'shelf': ['Poetry']}}");
        answer("move_books", "{'at': 1, 'values': {'shelf': null, 'dotted': {'name': 'Docks'}}}");
        assertThat(sent().at("/values/dotted/name").asText()).isEqualTo("Docks");

        answer("move_books", "{'values': {'dotted.name': 'Docks'}}");
        assertThat(sent()).isEqualTo(object("{'values': {'dotted.name': 2}}"));
    }

    @Test
    void whatIsWrongInARowIsTheProblemOfThatRow() {
        ObjectNode call = object("{'at': 1, 'rows': [{'shelf': 10}, {'shelf': 'Poetry'}, {'shelf': 'Travel'},"
                + " {'shelf': 21}, {'shelf': 'Ships'}], 'dry_run': true}");

        JsonNode preview = ((Success) call("import_books", call)).content().tree();

        assertThat(preview.path("failed").findValuesAsText("row")).containsExactly("3", "4");
        assertThat(preview.path("failed").toString())
                .contains("'shelf' is 21, which is none of the shelves of at 'Main Library' (1)")
                .contains("'shelf' is 'Ships', but none of the shelves has that name");

        call.remove("dry_run");
        Failure refused = (Failure) call("import_books", call);
        assertThat(refused.message()).contains("2").contains("5");
        assertThat(sentCount()).isZero();
        ToolResult rest = call("import_books", call.put("skip_invalid", true));
        assertThat(sent().path("rows"))
                .isEqualTo(object("{'r': [{'shelf': 10}, {'shelf': 10}, {'shelf': 11}]}")
                        .path("r"));
        assertThat(((Success) rest).remarks()).contains("'Poetry' was taken as rows[].shelf 10.");
    }

    @Test
    void whatIsWrongOutsideOfTheRowsIsTheProblemOfTheCall() {
        assertThat(refused("import_books", "{'at': 'Nowhere', 'rows': [{'shelf': 'Poetry'}]}")
                        .problems())
                .extracting(ArgumentProblem::argument)
                .containsExactly("at");
    }

    @Test
    void listsAreReadOnceForThousandsOfRows() {
        ObjectNode call = Json.object().put("at", "Main Library").put("dry_run", true);
        for (int i = 0; i < 5_000; i++) {
            ObjectNode row = call.withArray("rows").addObject().put("shelf", i % 2 == 0 ? "Poetry" : "Travel");
            if (i % 10 == 3) {
                row.put("shelf", i % 20 == 3 ? "Shelf " + i : "21");
            }
        }

        JsonNode preview = ((Success) call("import_books", call)).content().tree();

        assertThat(preview.path("valid").asInt()).isEqualTo(4_500);
        // Once to be known, and once more before anything is refused.
        assertThat(targets()).filteredOn("/branches"::equals).hasSizeLessThanOrEqualTo(2);
        assertThat(targets()).filteredOn("/branches/1/shelves"::equals).hasSize(2);
    }

    @Test
    void ofManyNamesTheFirstAreTold() {
        StringBuilder branches = new StringBuilder("{\"branches\":[{\"id\":1,\"name\":\"x\"}");
        ObjectNode call = Json.object();
        for (int i = 100; i < 400; i++) {
            branches.append(",{\"id\":")
                    .append(i)
                    .append(",\"name\":\"B")
                    .append(i)
                    .append("\"}");
            call.withArray("stops").add("B" + i);
        }
        answers.put("/branches", ScriptedApi.json(200, branches.append("]}").toString()));

        assertThat(((Success) call("move_books", call)).remarks()).hasSize(20);
        assertThat(sent().path("stops")).hasSize(300).allMatch(JsonNode::isInt);
        call.removeAll();
        for (int i = 0; i < 300; i++) {
            call.withArray("stops").add("C" + i);
        }
        assertThat(((Failure) call("move_books", call)).problems()).hasSize(21);
    }

    @Test
    void aLongListIsNotSearchedForThousandsOfNames() {
        ObjectNode call = Json.object().put("at", 1);
        for (int i = 0; i < 300; i++) {
            call.withArray("rows").addObject().put("shelf", 10).put("book", "Book no " + i);
        }

        Success answer = (Success) call("move_books", call);

        assertThat(targets().stream().filter(target -> target.startsWith("/books")))
                .hasSize(LookedUp.MOST_SEARCHES);
        assertThat(answer.remarks()).hasSize(21).anyMatch(remark -> remark.contains("More than 100 names"));
    }

    @Test
    void aLongListWithoutSearchIsLookedAtOnce() {
        ObjectNode call = Json.object().put("at", 1);
        for (int i = 0; i < 50; i++) {
            call.withArray("rows").addObject().put("shelf", 10).put("reader", "Reader " + i);
        }

        assertThat(((Failure) call("move_books", call)).problems()).hasSize(21);
        assertThat(targets())
                .filteredOn(target -> target.startsWith("/readers"))
                .hasSize(1);
    }

    @Test
    void aListThatCannotBeReadLetsRowsPassWithOneRemark() {
        answers.put("/branches/1/shelves", ScriptedApi.json(429, "{\"message\":\"Slow down.\"}"));

        Success answer = answer("move_books", "{'at': 1, 'rows': [{'shelf': 1}, {'shelf': 2}, {'shelf': 3}]}");

        assertThat(answer.remarks())
                .containsExactly("Whether rows[].shelf belongs to at 'Main Library' (1) was not checked, because"
                        + " list_shelves failed: The API answered 429: Slow down.");
    }

    @Test
    void ofRowsThatEachHaveAnotherParentSomeAreVerified() {
        StringBuilder branches = new StringBuilder("{\"branches\":[{\"id\":1,\"name\":\"x\"}");
        ObjectNode call = Json.object();
        for (int i = 100; i < 400; i++) {
            branches.append(",{\"id\":").append(i).append(",\"name\":\"B\"}");
            answers.put("/branches/" + i + "/shelves", json("[{'no': 10, 'label': 'Poetry'}]"));
            call.withArray("rows").addObject().put("at", i).put("shelf", 10);
        }
        answers.put("/branches", ScriptedApi.json(200, branches.append("]}").toString()));

        Success answer = (Success) call("move_books", call);

        assertThat(sent().path("rows")).hasSize(300);
        assertThat(targets().stream().filter(target -> target.endsWith("/shelves")))
                .hasSizeLessThanOrEqualTo(LookedUp.MOST_LISTS);
        assertThat(answer.remarks())
                .hasSizeLessThan(30)
                .anyMatch(remark -> remark.contains("More than 100 of its lists would have to be read for one call"));
    }

    @Test
    void whoIsNotShownAListIsNotToldWhatIsInIt() {
        tools = tools.showing(tool -> !tool.name().startsWith("list_"));

        assertThat(refused("move_books", "{'at': 1, 'values': {'shelf': 20}}").message())
                .startsWith("'values.shelf' is 20, which is none of the shelves of at 1.")
                .doesNotContain("Poetry", "Main Library", "list_");
    }

    @Test
    void whatTheApiRefusesInsidePointsToItsList() {
        answers.put(
                "/sent",
                ScriptedApi.json(422, "{\"errors\":{\"values.shelf\":[\"is odd\"],\"stops[1]\":[\"is far\"]}}"));

        assertThat(((Failure) call("move_books", object("{'at': 1, 'values': {'shelf': 10}, 'stops': [1, 2]}")))
                        .problems())
                .containsExactlyInAnyOrder(
                        new ArgumentProblem("values.shelf", "is odd. Get it from list_shelves."),
                        new ArgumentProblem("stops[1]", "is far. Get it from list_branches."));
        answers.put("/sent", ScriptedApi.json(404, "{}"));
        assertThat(((Failure) call("move_books", object("{'at': 1, 'stops': [1]}"))).nextStep())
                .hasValue(
                        "Check the ids in the arguments: stops comes from list_branches, at comes from list_branches.");
    }

    @Test
    void aMissingIdSaysWhereToGetIt() {
        assertThat(refused("move_books", "{'rows': [{'at': 1}]}").problems())
                .containsExactly(new ArgumentProblem("rows[0].shelf", "is required (get it from list_shelves)"));
    }

    private static ScriptedApi.Reply json(String quoted) {
        return ScriptedApi.json(200, quoted.replace('\'', '"'));
    }

    private ToolResult call(String tool, ObjectNode arguments) {
        return tools.call(tools.find(tool).orElseThrow(), arguments, CallContext.UNWATCHED);
    }

    private Success answer(String tool, String arguments) {
        ToolResult result = call(tool, object(arguments));
        assertThat(result).isInstanceOf(Success.class);
        return (Success) result;
    }

    private Failure refused(String tool, String arguments) {
        Failure failure = (Failure) call(tool, object(arguments));
        assertThat(failure.code()).isEqualTo("invalid_arguments");
        return failure;
    }

    private static ObjectNode object(String quoted) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(quoted.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> targets() {
        return api.received().stream()
                .map(ScriptedApi.Received::target)
                .map(target -> target.replaceAll("\\?.*", ""))
                .toList();
    }

    private long sentCount() {
        return targets().stream().filter("/sent"::equals).count();
    }

    /** The arguments as they came to the tool that was called last. */
    private ObjectNode sent() {
        String target = api.received().getLast().target();
        return object(URLDecoder.decode(
                target.substring(target.indexOf("arguments=") + "arguments=".length()), StandardCharsets.UTF_8));
    }
}
