import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.schema.OutputSchemas;
import dev.mcptools.generator.schema.SchemaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Compares the characters of tools/list, ours and that of others, for the operations that both serve; and looks for the
 * names of arguments, at any depth, that are said without a limit of size and not with it.
 */
class SizeBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] documents) throws Exception {
        System.out.println("document | tools | ours | without outlines | openapi-mcp-generator | tools | times ours"
                + " | openapi-mcp-server | tools | times ours | names lost");
        System.out.println("--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---:");
        for (String document : documents) {
            Path file = Path.of(document).toAbsolutePath();
            List<ShapedTool> tools = tools(file, OutputSchemas.COMPACT, SchemaOptions.DEFAULT.maxToolTokens());
            int ours = listed(tools).toString().length();
            int alone = listed(tools(file, OutputSchemas.NONE, SchemaOptions.DEFAULT.maxToolTokens()))
                    .toString()
                    .length();
            System.out.printf(Locale.ROOT, "%s | %d | %d | %d", file.getFileName(), tools.size(), ours, alone);
            peer("openapi-mcp-generator", "library", file, ours, tools.size());
            peer("openapi-mcp-server", "server", file, ours, tools.size());
            System.out.println(" | " + lost(tools(file, OutputSchemas.NONE, Integer.MAX_VALUE / 8), tools));
        }
    }

    private static void peer(String name, String kind, Path document, int ours, int tools) throws Exception {
        Path folder = Path.of(System.getProperty("benchmark.work"), name);
        Path out = Files.createTempFile(folder, "tools", ".json");
        Process node = new ProcessBuilder("node", "peers.mjs", kind, document.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = node.waitFor(180, TimeUnit.SECONDS);
        node.destroyForcibly();
        Optional<JsonNode> theirs = ended && node.exitValue() == 0 ? list(out) : Optional.empty();
        System.out.print(theirs.map(list -> String.format(
                        Locale.ROOT,
                        " | %d | %d | %.1f",
                        list.toString().length(),
                        list.size(),
                        (double) list.toString().length() / list.size() / ((double) ours / tools)))
                .orElse(" | fails | | "));
    }

    /** Others print remarks in front of the list. */
    private static Optional<JsonNode> list(Path out) throws IOException {
        String text = Files.readString(out);
        int start = text.indexOf("[{");
        return start < 0 ? Optional.empty() : Optional.of(JSON.readTree(text.substring(start)));
    }

    private static List<ShapedTool> tools(Path file, OutputSchemas output, int tokens) throws IOException {
        SourceFile document = new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
        GenerationOptions options = GenerationOptions.inPackage("size").withSchemas(new SchemaOptions(output, tokens));
        return Generator.shape(new GenerationRequest(document, List.of(), options))
                .shaped()
                .orElseThrow()
                .tools();
    }

    private static ArrayNode listed(List<ShapedTool> tools) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (ShapedTool shaped : tools) {
            ObjectNode tool = list.addObject()
                    .put("name", shaped.tool().name())
                    .put("title", shaped.tool().title())
                    .put("description", shaped.description());
            tool.set("inputSchema", shaped.inputSchema());
            shaped.outputSchema().ifPresent(schema -> tool.set("outputSchema", schema));
            tool.putObject("annotations")
                    .put("title", shaped.tool().title())
                    .put("readOnlyHint", true)
                    .put("destructiveHint", false)
                    .put("idempotentHint", true)
                    .put("openWorldHint", true);
        }
        return list;
    }

    private static int lost(List<ShapedTool> whole, List<ShapedTool> shown) {
        int lost = 0;
        for (int i = 0; i < whole.size(); i++) {
            Set<String> names = new HashSet<>();
            names(whole.get(i).inputSchema(), names);
            Set<String> words = new HashSet<>(List.of(
                    shown.get(i).inputSchema().toString().split("[^\\p{L}\\p{N}_$@.-]+")));
            names.removeIf(name -> words.contains(name) || words.contains(name + "."));
            if (!names.isEmpty()) {
                System.err.println(whole.get(i).tool().name() + " lost " + new ArrayList<>(names));
            }
            lost += names.size();
        }
        return lost;
    }

    private static void names(JsonNode schema, Set<String> names) {
        if (!schema.isObject()) {
            return;
        }
        schema.path("properties").properties().forEach(member -> {
            names.add(member.getKey());
            names(member.getValue(), names);
        });
        for (String inside : List.of("items", "additionalProperties")) {
            names(schema.path(inside), names);
        }
        for (String list : List.of("anyOf", "oneOf", "allOf", "prefixItems")) {
            schema.path(list).forEach(branch -> names(branch, names));
        }
    }
}
