package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table in {@code docs/compact-results.md}: what answers about the demo data cost. {@code -Dresults.update=true} writes it
 * anew; without, it is held against what it says of the same tools, with room for demo data that changes.
 */
class ResultSizesTest {
    private static final Path PAGE = Path.of("../docs/compact-results.md");
    private static final String HEAD =
            "| tool | argument | all | unasked | names alone |\n| --- | ---: | ---: | ---: | ---: |\n";
    private static final int CHARACTERS_PER_TOKEN = 4;

    /** What one tool costs, in tokens. */
    private record Row(String tool, int argument, int all, int unasked, int names) {
        String line() {
            return String.format(
                    Locale.ROOT, "| `%s` | %,d | %,d | %,d | %,d |\n", tool, argument, all, unasked, names);
        }
    }

    private final Map<String, String> known = new HashMap<>();

    @Test
    void answersCostWhatThePageSays(@TempDir Path data) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RunningServer server = RunningServer.start(data);
                SdkClient client = server.connect()) {
            List<McpSchema.Tool> tools = client.tools();
            learnParents(client);
            // Lists first: they have the ids of what is got.
            for (String kind : List.of("list_all_", "get_single_")) {
                for (McpSchema.Tool tool : tools) {
                    JsonNode schema = Json.MAPPER.valueToTree(tool.inputSchema());
                    if (tool.name().startsWith(kind)
                            && schema.at("/properties/fields").isObject()) {
                        rows.add(row(tool.name(), schema, client));
                    }
                }
            }
        }
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD) + HEAD.length();
        int end = page.indexOf("\n\n", start) + 1;
        if (Boolean.getBoolean("results.update")) {
            StringBuilder table = new StringBuilder();
            rows.forEach(row -> table.append(row.line()));
            Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
        } else {
            List<Row> told = page.substring(start, end)
                    .lines()
                    .map(ResultSizesTest::told)
                    .toList();
            assertThat(told)
                    .extracting(Row::tool)
                    .containsExactlyElementsOf(rows.stream().map(Row::tool).toList());
            for (int i = 0; i < rows.size(); i++) {
                assertThat(told.get(i).argument()).isEqualTo(rows.get(i).argument());
                assertThat((double) told.get(i).unasked() / told.get(i).all())
                        .as(told.get(i).tool())
                        .isBetween(share(rows.get(i)) - 0.1, share(rows.get(i)) + 0.1);
            }
        }
        assertThat(rows).isNotEmpty().allMatch(row -> row.names() <= row.unasked() && row.unasked() <= row.all());
    }

    private static double share(Row row) {
        return (double) row.unasked() / row.all();
    }

    private static Row told(String line) {
        List<String> cells = List.of(line.replace("`", "")
                .replace(",", "")
                .replaceAll("^\\| | \\|$", "")
                .split(" \\| "));
        List<Integer> numbers =
                cells.subList(1, cells.size()).stream().map(Integer::valueOf).toList();
        return new Row(cells.get(0), numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    private Row row(String tool, JsonNode schema, SdkClient client) {
        JsonNode unasked = client.call(tool, arguments(schema, tool).toString());
        if (tool.startsWith("list_all_")) {
            learn(tool, unasked);
        }
        return new Row(
                tool,
                tokens("\"fields\":" + schema.at("/properties/fields") + ","),
                tokens(client.call(tool, arguments(schema, tool, "*").toString())
                        .toString()),
                tokens(unasked.toString()),
                tokens(client.call(tool, arguments(schema, tool, name(schema)).toString())
                        .toString()));
    }

    /** What a model asks for that looks for something: its name, or what comes nearest to one. */
    private static String name(JsonNode schema) {
        List<String> choice = new ArrayList<>();
        schema.at("/properties/fields/items/enum").forEach(each -> choice.add(each.asText()));
        return List.of("name", "title", "first_name", "note", "message").stream()
                .filter(choice::contains)
                .findFirst()
                .orElse(choice.get(1));
    }

    /** What lists need to be asked for: a pipeline, a database, and a card that has files and notes. */
    private void learnParents(SdkClient client) {
        known.put("pipeline_uuid", first(client.call("list_all_octapipe_pipelines", "{}")));
        known.put("database_uuid", first(client.call("list_all_octapipe_databases", "{}")));
        known.put("entity", "pipeline_card");
        for (JsonNode pipeline : client.all("list_all_octapipe_pipelines", "{}")) {
            ObjectNode cards = Json.object().set("pipeline_uuid", pipeline.path("uuid"));
            for (JsonNode card : client.all("list_all_octapipe_pipeline_cards", cards.toString())) {
                ObjectNode files = Json.object().put("entity", "pipeline_card").set("record_uuid", card.path("uuid"));
                if (!first(client.call("list_all_octapipe_files", files.toString()))
                        .isEmpty()) {
                    known.put("record_uuid", card.path("uuid").asText());
                    return;
                }
            }
        }
        throw new AssertionError("no card has files");
    }

    private static String first(JsonNode list) {
        return list.at("/result/0/uuid").asText();
    }

    /** What gets one of a list is called so in the singular. */
    private void learn(String tool, JsonNode answer) {
        known.put(tool.replace("list_all_", "get_single_").replaceAll("s$", "_by_id"), first(answer));
    }

    private ObjectNode arguments(JsonNode schema, String tool, String... fields) {
        ObjectNode arguments = Json.object();
        schema.path("required").forEach(required -> {
            String name = required.asText();
            arguments.put(name, known.getOrDefault(name.equals("id") ? tool : name, ""));
        });
        if (fields.length > 0) {
            List.of(fields).forEach(arguments.putArray("fields")::add);
        }
        return arguments;
    }

    private static int tokens(String text) {
        return (text.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
