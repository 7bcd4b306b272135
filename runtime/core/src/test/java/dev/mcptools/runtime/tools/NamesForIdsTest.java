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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names where ids belong, and ids that do not belong together, against an API over HTTP whose ids are no UUIDs. */
class NamesForIdsTest {
    private static final String READER = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    /** What each path answers; 404 where there is nothing. */
    private final Map<String, ScriptedApi.Reply> answers = new ConcurrentHashMap<>(Map.of(
            "/branches",
                    json(
                            "{'branches': [{'id': 1, 'name': 'Main Library'}, {'id': 2, 'name': 'Docks'}, {'id': 7, 'name': '2'}]}"),
            "/branches/1/shelves", json("[{'no': 10, 'label': 'Poetry'}, {'no': 11, 'label': 'Travel'}]"),
            "/branches/2/shelves",
                    json("[{'no': 20, 'label': 'Poetry'}, {'no': 21, 'label': 'Ships'}, {'no': 22, 'label': 'ships'}]"),
            "/sent", json("{'ok': true}")));

    private final ScriptedApi api = ScriptedApi.replying((request, connection) -> answers.getOrDefault(
                    request.target().replaceAll("\\?.*", ""), ScriptedApi.json(404, "{\"message\":\"Nothing here.\"}"))
            .to(request, connection));
    private final ApiClient client = ApiClient.of(api.uri()).build();
    private Toolbox tools = Toolbox.of(LibraryTools.registry()).calling(client);

    @AfterEach
    void stop() throws Exception {
        client.close();
        api.close();
    }

    @Test
    void aNameIsTakenForTheIdThatItNamesAndItIsSaid() {
        Success answer = answer("place_book", "{'at': 'Docks', 'shelf': 'Poetry'}");

        assertThat(sent()).isEqualTo("{\"at\":2,\"shelf\":20}");
        assertThat(answer.remarks()).containsExactly("'Docks' was taken as at 2.", "'Poetry' was taken as shelf 20.");
        assertThat(targets()).containsExactly("/branches", "/branches/2/shelves", "/sent");
    }

    @Test
    void whatIsKnownOfAShortListIsNotAskedForAgain() {
        answer("place_book", "{'at': 'Docks', 'shelf': 'Poetry'}");
        answer("place_book", "{'at': 'Main Library', 'shelf': 10}");
        answer("place_book", "{'at': 1, 'shelf': 11}");

        assertThat(targets())
                .containsExactly("/branches", "/branches/2/shelves", "/sent", "/branches/1/shelves", "/sent", "/sent");
    }

    @Test
    void idsOfACallThatReadsAreNotChecked() {
        answer("look_for_book", "{'at': 1, 'shelf': 99}");

        assertThat(targets()).containsExactly("/sent");
    }

    @ParameterizedTest
    @CsvSource({"docks,2", "' Docks ',2", "DOCKS,2", "'main  library',1", "\uFEFFDocks,2"})
    void caseAndBlanksDoNotMatterWhereNothingIsDestroyed(String name, int id) {
        assertThat(answer("place_book", Json.object().put("at", name)).remarks())
                .hasSize(1);
        assertThat(sent()).isEqualTo("{\"at\":" + id + "}");
    }

    @Test
    void theExactNameWinsOverOneThatIsOnlyLikeIt() {
        answer("place_book", "{'at': 2, 'shelf': 'ships'}");
        assertThat(sent()).isEqualTo("{\"at\":2,\"shelf\":22}");

        assertThat(refused("place_book", "{'at': 2, 'shelf': 'SHIPS'}"))
                .contains("'shelf' is 'SHIPS', but that is the name of 2 shelves: 'Ships' (21), 'ships' (22).");
    }

    @Test
    void whatDestroysTakesTheExactNameAloneAndLooksAnew() {
        answer("remove_shelf", "{'at': 'Main Library', 'shelf': 'Poetry'}");
        assertThat(sent()).isEqualTo("{\"at\":1,\"shelf\":10}");
        assertThat(refused("remove_shelf", "{'at': 'main library'}"))
                .contains("'at' is 'main library', but none of the branches has that name;"
                        + " did you mean 'Main Library' (1)?");

        answers.put("/branches", json("{'branches': [{'id': 5, 'name': 'Main Library'}]}"));
        answer("remove_shelf", "{'at': 'Main Library'}");
        assertThat(sent()).isEqualTo("{\"at\":5}");
    }

    @Test
    void aNameThatIsNewIsFoundAndOneThatIsGoneIsNot() {
        answer("place_book", "{'at': 'Docks'}");
        answers.put("/branches", json("{'branches': [{'id': 9, 'name': 'Harbour'}]}"));
        answer("place_book", "{'at': 'Harbour'}");
        assertThat(sent()).isEqualTo("{\"at\":9}");

        assertThat(refused("place_book", "{'at': 'Docks'}")).contains("They are: 'Harbour' (9).", "list_branches");
    }

    @Test
    void digitsInQuotationMarksAreAnIdUnlessSomethingElseIsNamedSo() {
        answer("place_book", "{'at': '1'}");
        assertThat(sent()).isEqualTo("{\"at\":1}");
        assertThat(refused("place_book", "{'at': '2'}")).contains("'Docks' (2), '2' (7)", "Give the id");
    }

    @Test
    void allNamesThatAreNoneAreSaidAtOnceButNotWhatHangsOnThem() {
        assertThat(refused("place_book", "{'at': 'Nowhere', 'shelf': 'Poetry', 'reader': ''}"))
                .contains("'at' is 'Nowhere'", "'reader' is neither a UUID nor a name")
                .doesNotContain("'shelf'");
        assertThat(sentCount()).isZero();
    }

    @Test
    void aShelfOfAnotherBranchIsRefusedBeforeAWriteNamingThoseThereAre() {
        assertThat(refused("place_book", "{'at': 1, 'shelf': 20}"))
                .startsWith("'shelf' is 20, which is none of the shelves of at 'Main Library' (1);"
                        + " they are: 'Poetry' (10), 'Travel' (11). list_shelves lists them.");
        assertThat(sentCount()).isZero();

        answers.put("/branches/1/shelves", json("[]"));
        assertThat(refused("remove_shelf", "{'at': 1, 'shelf': 20}"))
                .contains("of at 'Main Library' (1): it has none.");
    }

    @Test
    void anIdThatIsNewIsReadAnewBeforeItIsRefused() {
        answer("place_book", "{'at': 1, 'shelf': 10}");
        answers.put("/branches/1/shelves", json("[{'no': 12, 'label': 'Maps'}]"));

        assertThat(answer("place_book", "{'at': 1, 'shelf': 12}").remarks()).isEmpty();
    }

    @Test
    void nullIsNoShelf() {
        answer("place_book", "{'at': 1, 'shelf': null}");
        assertThat(targets()).containsExactly("/sent");
    }

    @Test
    void aListThatCannotBeReadLetsIdsPassWithARemark() {
        answers.put("/branches/1/shelves", ScriptedApi.json(429, "{\"message\":\"Slow down.\"}"));

        assertThat(answer("place_book", "{'at': 1, 'shelf': 20}").remarks())
                .containsExactly("Whether shelf belongs to at 'Main Library' (1) was not checked, because list_shelves"
                        + " failed: The API answered 429: Slow down.");
    }

    @Test
    void aListThatCannotBeReadLetsNoNamePass() {
        answers.put("/branches", ScriptedApi.json(429, "{\"message\":\"Slow down.\"}", "Retry-After: 3"));

        Failure failure = (Failure) call("place_book", object("{'at': 'Docks'}"));

        assertThat(failure.code()).isEqualTo("rate_limited");
        assertThat(failure.retryAfterSeconds()).hasValue(3);
        assertThat(failure.message())
                .isEqualTo("at is 'Docks', which is not an integer, and could not be looked up as a name:"
                        + " The API answered 429: Slow down.");
        assertThat(sentCount()).isZero();
    }

    @Test
    void aListOfAnotherFormIsOneThatCannotBeRead() {
        answers.put("/branches/1/shelves", json("{'shelves': []}"));
        assertThat(answer("place_book", "{'at': 1, 'shelf': 20}").remarks())
                .singleElement()
                .asString()
                .contains("was not checked", "has no list");

        answers.put(
                "/branches/2/shelves", json("[null, 7, {'no': null}, {'no': 'x'}, {'no': '20'}, {'label': 'Poetry'}]"));
        assertThat(answer("place_book", "{'at': 2, 'shelf': 20}").remarks()).isEmpty();
    }

    @Test
    void textsThatLookLikeIdsAreSentAsTheyAreWhereTheListIsLong() {
        answer("place_book", "{'at': 1, 'book': 'moby-dick'}");
        assertThat(targets()).containsExactly("/sent");
    }

    @Test
    void aLongListIsSearchedAndWhatIsFoundIsHeldAgainstTheName() {
        ScriptedApi.Reply found =
                json("{'books': [{'slug': 'm1', 'title': 'Moby Dick'}, {'slug': 'm2', 'title': 'Moby Dick II'}]}");
        answers.put(
                "/books",
                (request, connection) ->
                        (request.target().contains("offset") ? json("{'books': []}") : found).to(request, connection));

        answer("place_book", "{'at': 1, 'book': 'Moby Dick'}");

        assertThat(sent()).isEqualTo("{\"book\":\"m1\",\"at\":1}");
        assertThat(targets().getFirst()).isEqualTo("/books?q=Moby%20Dick");
        assertThat(answer("place_book", "{'at': 1, 'book': 'Moby Duck'}").remarks())
                .containsExactly(
                        "book is 'Moby Duck', but none of the books has that name; did you mean 'Moby Dick' (m1)?"
                                + " list_books lists them. It was sent as an id.");
    }

    @Test
    void ofALongListWithoutSearchTheFirstAreLookedAt() {
        String page = IntStream.range(0, 400)
                .mapToObj(i -> "{\"id\":\"" + READER.substring(0, 33) + (100 + i) + "\",\"name\":\"Reader " + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        answers.put("/readers", ScriptedApi.json(200, page));

        answer("look_for_book", "{'at': 1, 'reader': 'Reader 299'}");
        assertThat(sent()).contains(READER.substring(0, 33) + "399");
        assertThat(refused("look_for_book", "{'at': 1, 'reader': 'Reader 300'}"))
                .contains("but none of the first 300 readers has that name; did you mean 'Reader ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\uDB40\uDC41", "\n\t"})
    void whatHasNoVisibleCharacterIsNoName(String name) {
        assertThat(((Failure) call("place_book", Json.object().put("at", name))).message())
                .startsWith("'at' is neither an integer nor a name");
        assertThat(targets()).isEmpty();
    }

    @Test
    void aVeryLongNameIsNotLookedUp() {
        assertThat(((Failure) call("place_book", Json.object().put("at", "x".repeat(1_000_000)))).message())
                .hasSizeLessThan(300)
                .startsWith("'at' is neither an integer nor a name");
        assertThat(targets()).isEmpty();
    }

    @Test
    void candidatesAreShownWithoutWhatIsInvisibleAndNotWithoutEnd() {
        String branches = IntStream.range(0, 100)
                .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"B" + i + "\u200B\\u202E\\n" + "y".repeat(1000) + "\"}")
                .collect(Collectors.joining(",", "{\"branches\":[", "]}"));
        answers.put("/branches", ScriptedApi.bytes(200, "application/json", branches.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused("place_book", "{'at': 'Docks'}"))
                .contains("'B0 yyy", "and 80 more")
                .doesNotContain("\u200B", "\u202E", "\n", "'B20 ")
                .hasSizeLessThan(4_000);
    }

    @Test
    void namesThatLookTheSameAreTheSame() {
        String branches = "{\"branches\":[{\"id\":1,\"name\":\"Docks\"},{\"id\":2,\"name\":\"Do\u200Bcks\"}]}";
        answers.put("/branches", ScriptedApi.bytes(200, "application/json", branches.getBytes(StandardCharsets.UTF_8)));

        assertThat(refused("place_book", "{'at': 'Docks'}")).contains("the name of 2 branches");
    }

    @Test
    void whoIsNotShownAListIsNotToldWhatIsInIt() {
        tools = tools.showing(tool -> !tool.method().equals("x") && !tool.name().startsWith("list_"));

        assertThat(refused("place_book", "{'at': 'Docks'}"))
                .startsWith("'at' must be an integer, but is 'Docks', and names cannot be looked up here");
        assertThat(refused("place_book", "{'at': 1, 'shelf': 20}"))
                .startsWith("'shelf' is 20, which is none of the shelves of at 1.")
                .doesNotContain("Poetry", "Main Library", "list_");
    }

    @Test
    void anAnswerThatSomethingIsNotThereNamesTheListsOfWhatWasGiven() {
        answers.put("/sent", ScriptedApi.json(404, "{\"message\":\"Gone.\"}"));

        assertThat(((Failure) call("look_for_book", object("{'at': 1, 'shelf': 3}"))).nextStep())
                .hasValue(
                        "Check the ids in the arguments: shelf comes from list_shelves, at comes from list_branches.");
        tools = tools.showing(tool -> !tool.name().equals("list_shelves"));
        assertThat(((Failure) call("look_for_book", object("{'at': 1, 'shelf': 3}"))).nextStep())
                .hasValue("Check the ids in the arguments: at comes from list_branches.");
        tools = tools.showing(tool -> !tool.name().startsWith("list_"));
        assertThat(((Failure) call("look_for_book", object("{'at': 1, 'shelf': 3}"))).nextStep())
                .hasValue("Check the ids in the arguments: the matching list tool gives valid ones.");
    }

    @Test
    void anArgumentThatTheApiRefusesPointsToItsList() {
        answers.put("/sent", ScriptedApi.json(422, "{\"errors\":{\"shelf\":[\"is unknown\"],\"depth\":[\"is odd\"]}}"));

        assertThat(((Failure) call("look_for_book", object("{'at': 1, 'shelf': 3}"))).problems())
                .containsExactly(
                        new ArgumentProblem("shelf", "is unknown. Get it from list_shelves."),
                        new ArgumentProblem("depth", "is odd"));
    }

    @Test
    void whatTheApiRefusesIsReadAnew() {
        answer("place_book", "{'at': 'Docks'}");
        ScriptedApi.Reply sent = answers.put("/sent", ScriptedApi.json(422, "{}"));
        call("place_book", object("{'at': 'Docks'}"));
        answers.put("/sent", sent);
        answers.put("/branches", json("{'branches': [{'id': 3, 'name': 'Docks'}]}"));

        answer("place_book", "{'at': 'Docks'}");
        assertThat(sent()).isEqualTo("{\"at\":3}");
    }

    private static ScriptedApi.Reply json(String quoted) {
        return ScriptedApi.json(200, quoted.replace('\'', '"'));
    }

    private ToolResult call(String tool, ObjectNode arguments) {
        return tools.call(tools.find(tool).orElseThrow(), arguments, CallContext.UNWATCHED);
    }

    private Success answer(String tool, String arguments) {
        return answer(tool, object(arguments));
    }

    private Success answer(String tool, ObjectNode arguments) {
        ToolResult result = call(tool, arguments);
        assertThat(result).isInstanceOf(Success.class);
        return (Success) result;
    }

    private String refused(String tool, String arguments) {
        Failure failure = (Failure) call(tool, object(arguments));
        assertThat(failure.code()).isEqualTo("invalid_arguments");
        return failure.message();
    }

    private static ObjectNode object(String quoted) {
        try {
            JsonNode tree = Json.MAPPER.readTree(quoted.replace('\'', '"'));
            return (ObjectNode) tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> targets() {
        return api.received().stream()
                .map(ScriptedApi.Received::target)
                .map(target -> target.replaceAll("\\?arguments.*", ""))
                .toList();
    }

    private long sentCount() {
        return targets().stream().filter("/sent"::equals).count();
    }

    /** The arguments as they came to the tool that was called last. */
    private String sent() {
        String target = api.received().getLast().target();
        return URLDecoder.decode(
                target.substring(target.indexOf("arguments=") + "arguments=".length()), StandardCharsets.UTF_8);
    }
}
