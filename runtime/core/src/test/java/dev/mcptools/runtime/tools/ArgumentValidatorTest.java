package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentValidatorTest {
    private static final String UUID = "7f3a8a52-0a4c-4d7b-9f38-0b1d2c3e4f50";

    private final ArgumentValidator validator = new ArgumentValidator(
            SchemaResource.of(ArgumentValidatorTest.class, "validated.input.json"),
            Map.of("pipeline_uuid", ArgumentSource.of("list_all_octapipe_pipelines")));

    @Test
    void whatTheSchemaAcceptsHasNoProblems() throws Exception {
        assertThat(problems("""
                {"sla": 24.0, "name": "Acme", "ratio": 1.50, "urgent": true, "owner_user_uuid": null, "status": "pending",
                 "level": null, "tags": ["a", "b"], "start_date": "2026-01-31", "starts_at": "2026-01-31T09:30:00Z",
                 "start_time": "09:30", "email": "a@example.com", "link": "https://example.com/a", "code": "AB-12",
                 "evil": "aaaa", "unreadable": "x", "filters": {"and": [{"op": "eq"}], "or": 1}, "either": null}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"sla\": \"24h\"}            | 'sla' must be an integer, but is a string (\"24h\")",
                "{\"sla\": 1.5}                | 'sla' must be an integer, but is 1.5",
                "{\"sla\": null}               | 'sla' must be an integer, but is null",
                "{\"sla\": -1}                 | 'sla' must be at least 0, but is -1",
                "{\"sla\": 100}                | 'sla' must be less than 100, but is 100",
                "{\"sla\": [1]}                | 'sla' must be an integer, but is an array",
                "{\"ratio\": 0.3}              | 'ratio' must be a multiple of 0.5, but is 0.3",
                "{\"urgent\": \"yes\"}         | 'urgent' must be true or false, but is a string (\"yes\")",
                "{\"name\": \"\"}              | 'name' must not be empty, but is \"\"",
                "{\"owner_user_uuid\": 5}      | 'owner_user_uuid' must be a string or null, but is 5",
                "{\"owner_user_uuid\": \"x\"}  | 'owner_user_uuid' must be a UUID, like 123e4567-e89b-42d3-a456-426614174000, but is \"x\"",
                "{\"status\": \"compleet\"}    | 'status' must be one of pending, in_progress, completed (did you mean 'completed'?), but is \"compleet\"",
                "{\"status\": \"Open\"}        | 'status' must be one of pending, in_progress, completed, but is \"Open\"",
                "{\"level\": 3}                | 'level' must be one of 1, 2, null, but is 3",
                "{\"tags\": [\"a\", 7]}        | 'tags[1]' must be a string, but is 7",
                "{\"tags\": [\"a\", \"a\"]}    | 'tags' must not have the same item twice",
                "{\"start_date\": \"31.1.26\"} | 'start_date' must be a date, like 2026-01-31, but is \"31.1.26\"",
                "{\"starts_at\": \"tomorrow\"} | 'starts_at' must be a point in time with its zone, like 2026-01-31T09:30:00Z, but is \"tomorrow\"",
                "{\"email\": \"nobody\"}       | 'email' must be an e-mail address, but is \"nobody\"",
                "{\"link\": \"no uri\"}        | 'link' must be an absolute URI, like https://example.com/a, but is \"no uri\"",
                "{\"code\": \"ab-12\"}        | 'code' must match the regular expression ^[A-Z]{2}-[0-9]+$, but is \"ab-12\"",
                "{\"secret\": \"hunter2\"}     | 'secret' must have at least 20 characters",
                "{\"filters\": {}}             | 'filters.and' is required",
                "{\"filters\": {\"and\": [{\"op\": 1}]}} | 'filters.and[0].op' must be a string, but is 1",
                "{\"filters\": {\"and\": [{\"op\": \"eq\", \"x\": 1}]}} | 'filters.and[0].x' is not known there; known are: op",
                "{\"filters\": {\"and\": [{\"op\": \"eq\", \"opp\": 1}]}} | 'filters.and[0].opp' is not known there; did you mean 'op'?",
                "{\"pipeline_id\": \"x\"}      | 'pipeline_id' is not an argument of this tool; did you mean 'pipeline_uuid'?",
                "{\"startDate\": \"x\"}        | 'startDate' is not an argument of this tool; did you mean 'start_date'?",
            })
    void problemsSayWhereWhatIsExpectedAndWhatCame(String arguments, String sentence) throws Exception {
        assertThat(problems(arguments)).containsExactly(sentence);
    }

    @Test
    void aMissingArgumentNamesTheToolThatGivesIt() {
        assertThat(sentences(validator.problems(Json.object())))
                .containsExactly(
                        "'pipeline_uuid' is required (get it from list_all_octapipe_pipelines)", "'sla' is required");
    }

    @Test
    void anUnknownArgumentLikeNoOtherListsWhatThereIs() throws Exception {
        assertThat(problems("{\"xyzzy_plugh\": 1}").getFirst())
                .startsWith(
                        "'xyzzy_plugh' is not an argument of this tool; its arguments are: pipeline_uuid, name, sla");
    }

    @Test
    void allProblemsComeAtOnce() throws Exception {
        assertThat(sentences(validator.problems((ObjectNode) Json.MAPPER.readTree(
                        "{\"pipeline_id\": \"x\", \"sla\": \"24h\", \"status\": \"done\", \"tags\": [1, 2]}"))))
                .hasSize(6);
    }

    @Test
    void aFloodOfProblemsIsCut() {
        ObjectNode arguments = Json.object();
        for (int i = 0; i < 500; i++) {
            arguments.put("unknown_" + i, i);
        }
        List<String> sentences = sentences(validator.problems(arguments));

        assertThat(sentences).hasSize(ArgumentValidator.MAX_PROBLEMS + 1);
        assertThat(sentences.getLast()).isEqualTo("'arguments' have 482 more problems that are not listed");
    }

    @Test
    void theEndOfAPatternIsTheEndOfTheText() throws Exception {
        assertThat(problems("{\"code\": \"AB-12\\n\"}")).hasSize(1);
    }

    @Test
    void aPatternThatWouldRunForHoursRefusesTheText() throws Exception {
        assertThat(problems("{\"evil\": \"" + "a".repeat(60) + "b\"}").getFirst())
                .startsWith("'evil' must match the regular expression ^(a+)+$");
    }

    @Test
    void aPatternThatOverflowsTheStackRefusesTheText() throws Exception {
        assertThat(problems("{\"deep\": \"" + "ab".repeat(200_000) + "\"}").getFirst())
                .startsWith("'deep' must match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sla", "ratio"})
    void aNumberThatWouldFillTheMemoryIsRefused(String argument) throws Exception {
        assertThat(problems("{\"" + argument + "\": 1e1000000000}"))
                .containsExactly("'arguments' hold a number with an exponent beyond all use");
    }

    @Test
    void foreignTextInAProblemIsShortAndVisible() throws Exception {
        assertThat(problems("{\"status\": \"a\\u202eb\\u200b" + "x".repeat(5_000) + "\"}")
                        .getFirst())
                .contains("but is \"abxxx")
                .hasSizeLessThan(250);
    }

    private List<String> problems(String arguments) throws Exception {
        ObjectNode all = Json.object().put("pipeline_uuid", UUID).put("sla", 1);
        all.setAll((ObjectNode) Json.MAPPER.readTree(arguments));
        return sentences(validator.problems(all));
    }

    private static List<String> sentences(List<ArgumentProblem> problems) {
        return problems.stream()
                .map(problem -> "'" + problem.argument() + "' " + problem.problem())
                .toList();
    }
}
