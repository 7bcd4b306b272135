package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.runtime.tools.ArgumentReader;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sizes at which class files end: what is generated compiles all the same. */
class LargeToolsTest {

    @Test
    void threeHundredArgumentsReachTheWire() throws Exception {
        ObjectNode document = document();
        ObjectNode operation = operation(document, "/many", "many");
        for (int i = 0; i < 300; i++) {
            // A long that is required takes two of a constructor's 255 places.
            operation
                    .withArrayProperty("parameters")
                    .addObject()
                    .put("name", "p" + i)
                    .put("in", "query")
                    .put("required", true)
                    .put("description", "Number " + i + ".")
                    .set("schema", Json.object().put("type", "integer").put("format", "int64"));
        }
        Tool tool = api(document).registry().find("many").orElseThrow();

        ObjectNode arguments = Json.object();
        for (int i = 0; i < 300; i++) {
            arguments.put("p" + i, i);
        }
        ApiRequest request = request((OperationTool<?>) tool, arguments);
        assertThat(request.query("p0")).hasValue("p0=0");
        assertThat(request.query("p150")).hasValue("p150=150");
        assertThat(request.query("p299")).hasValue("p299=299");
    }

    @Test
    void anEnumOfFiveThousandStringsIsAString() throws Exception {
        ObjectNode document = document();
        ObjectNode schema = Json.object().put("type", "string");
        for (int i = 0; i < 5_000; i++) {
            schema.withArrayProperty("enum").add("value " + i);
        }
        operation(document, "/zones", "zones")
                .withArrayProperty("parameters")
                .addObject()
                .put("name", "zone")
                .put("in", "query")
                .put("description", "A zone.")
                .set("schema", schema);
        Tool tool = api(document).registry().find("zones").orElseThrow();

        assertThat(request((OperationTool<?>) tool, Json.object().put("zone", "value 4999"))
                        .query("zone"))
                .hasValue("zone=value%204999");
    }

    @Test
    void aDescriptionOfSeventyThousandCharactersCompiles() throws Exception {
        ObjectNode document = document();
        operation(document, "/long", "long_one").put("description", "A sentence of a long text. ".repeat(2_600));
        GeneratedApi api = api(document);

        assertThat(api.registry().find("long_one").orElseThrow().descriptor().description())
                .isEqualTo(api.shaped().tools().getFirst().description());
    }

    @Test
    void aThousandToolsAreOneRegistry() throws Exception {
        ObjectNode document = document();
        for (int i = 0; i < 1_000; i++) {
            operation(document, "/things" + i, "list_things" + i);
        }

        assertThat(api(document).registry().tools()).hasSize(1_000);
    }

    private static ObjectNode document() {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Large").put("version", "1");
        return document;
    }

    private static ObjectNode operation(ObjectNode document, String path, String operationId) {
        ObjectNode operation = document.withObjectProperty("paths")
                .withObjectProperty(path)
                .putObject("get")
                .put("operationId", operationId)
                .put("summary", "Does what " + operationId + " says.");
        operation.putObject("responses").putObject("204").put("description", "Nothing.");
        return operation;
    }

    private static GeneratedApi api(ObjectNode document) throws Exception {
        byte[] json = document.toString().getBytes(StandardCharsets.UTF_8);
        return GeneratedApi.of(new SourceFile("api.json", json), List.of());
    }

    private static <I> ApiRequest request(OperationTool<I> tool, ObjectNode arguments) {
        return tool.request(tool.read(new ArgumentReader(arguments)));
    }
}
