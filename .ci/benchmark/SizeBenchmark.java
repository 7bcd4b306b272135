import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFolder;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.schema.OutputSchemas;
import dev.mcptools.generator.schema.SchemaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Compares the characters of tools/list, ours and that of others, tool by tool; says what they are made of; and looks for
 * the names of arguments, at any depth, that are said without a limit of size and not with it.
 */
class SizeBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PARTS =
            List.of("names, titles", "descriptions", "arguments' texts", "arguments", "answers", "annotations");

    /** Another generator, and how its list is asked for. */
    private record Peer(String name, String folder, List<String> command, List<Double> times) {
        Peer(String name, String folder, String... command) {
            this(name, folder, List.of(command), new ArrayList<>());
        }
    }

    private static final List<Peer> PEERS = List.of(
            new Peer("openapi-mcp-generator", "openapi-mcp-generator", "node", "size-peers.mjs", "library"),
            new Peer("openapi-mcp-server", "openapi-mcp-server", "node", "size-peers.mjs", "server"),
            new Peer("FastMCP", "fastmcp", "bin/python", "size-peers.py"));

    public static void main(String[] documents) throws Exception {
        List<String> parts = new ArrayList<>();
        row("document", "tools", "arguments", "ours", "of it for the model", "as written");
        PEERS.forEach(peer -> row(peer.name(), "tools", "arguments", "times"));
        System.out.println("| names lost |\n" + "| --- ".repeat(7 + 4 * PEERS.size()) + "|");
        for (String document : documents) {
            int name = document.indexOf('=');
            Path file = Path.of(document.substring(name + 1)).toAbsolutePath();
            document(name < 0 ? file.getFileName().toString() : document.substring(0, name), file, parts);
        }
        System.out.println("\n| document | of | " + String.join(" | ", PARTS) + " |\n" + "| --- ".repeat(8) + "|");
        parts.forEach(System.out::println);
        System.out.println();
        PEERS.forEach(SizeBenchmark::sum);
    }

    private static void document(String name, Path file, List<String> parts) throws Exception {
        Outcome outcome = outcome(file, SchemaOptions.DEFAULT);
        if (outcome.shaped().isEmpty()) {
            System.err.println(name + " gives no tools.");
            return;
        }
        List<ShapedTool> tools = outcome.shaped().get().tools();
        List<ShapedTool> whole = outcome(file, new SchemaOptions(OutputSchemas.NONE, Integer.MAX_VALUE / 8, 0))
                .shaped()
                .orElseThrow()
                .tools();
        ArrayNode ours = listed(tools);
        int arguments = whole.stream().mapToInt(tool -> names(tool.inputSchema()).size()).sum();
        long written = outcome.report().orElseThrow().asWritten().all();
        row(name, tools.size(), arguments, size(ours), forTheModel(ours), written);
        parts.add(parts(name, "ours", ours));
        for (Peer peer : PEERS) {
            Optional<JsonNode> theirs = list(peer, file);
            if (theirs.isEmpty()) {
                row("fails", "", "", "");
                continue;
            }
            JsonNode list = theirs.get();
            double times = (double) size(list) / list.size() / ((double) size(ours) / tools.size());
            int named = 0;
            for (JsonNode tool : list) {
                named += names(tool.path("inputSchema")).size();
            }
            peer.times().add(times);
            row(size(list), list.size(), named, String.format(Locale.ROOT, "%.1f", times));
            parts.add(parts(name, peer.name(), list));
        }
        System.out.println("| " + lost(whole, tools) + " |");
    }

    private static void row(Object... cells) {
        for (Object cell : cells) {
            System.out.print("| " + (cell instanceof Number ? String.format(Locale.ROOT, "%,d", cell) : cell) + " ");
        }
    }

    private static void sum(Peer peer) {
        List<Double> times = peer.times().stream().sorted().toList();
        if (!times.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d documents, times %.1f to %.1f, half of them %.1f and more, five and more in %d%n",
                    peer.name(),
                    times.size(),
                    times.get(0),
                    times.get(times.size() - 1),
                    times.get(times.size() / 2),
                    times.stream().filter(each -> each >= 5).count());
        }
    }

    private static Outcome outcome(Path file, SchemaOptions schemas) throws IOException {
        String name = file.getFileName().toString();
        return Generator.shape(new GenerationRequest(
                SourceFolder.of(file.getParent(), name, "", ReadLimits.DEFAULT.bytes()),
                List.of(),
                List.of(),
                GenerationOptions.inPackage("size").withSchemas(schemas)));
    }

    /** Others print remarks in front of the list. */
    private static Optional<JsonNode> list(Peer peer, Path document) throws Exception {
        Path folder = Path.of(System.getProperty("benchmark.work"), peer.folder());
        Path out = Files.createTempFile(folder, "tools", ".json");
        List<String> command = new ArrayList<>(peer.command());
        command.set(0, command.get(0).contains("/") ? folder.resolve(command.get(0)).toString() : command.get(0));
        command.add(document.toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(300, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = ended && process.exitValue() == 0 ? Files.readString(out) : "";
        Files.delete(out);
        int start = text.indexOf("[{");
        return start < 0 ? Optional.empty() : Optional.of(JSON.readTree(text.substring(start)));
    }

    /** As the runtime's tools/list has it. */
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
                    .put("readOnlyHint", shaped.tool().access() == Access.READ)
                    .put("destructiveHint", shaped.tool().access() == Access.DESTRUCTIVE)
                    .put("idempotentHint", shaped.tool().idempotent())
                    .put("openWorldHint", true);
        }
        return list;
    }

    private static int size(JsonNode node) {
        return node.toString().length();
    }

    /** Clients hand on names, descriptions and arguments; the rest they keep to themselves. */
    private static int forTheModel(JsonNode list) {
        int characters = 0;
        for (JsonNode tool : list) {
            characters += size(((ObjectNode) tool.deepCopy()).retain("name", "description", "inputSchema"));
        }
        return characters;
    }

    private static String parts(String document, String whose, JsonNode list) {
        Map<String, Long> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part, 0L));
        for (JsonNode tool : list) {
            for (Map.Entry<String, JsonNode> member : tool.properties()) {
                int texts = member.getKey().equals("inputSchema") ? texts(member.getValue()) : 0;
                String part = switch (member.getKey()) {
                    case "name", "title" -> PARTS.get(0);
                    case "description" -> PARTS.get(1);
                    case "inputSchema" -> PARTS.get(3);
                    case "outputSchema" -> PARTS.get(4);
                    default -> PARTS.get(5);
                };
                parts.merge(PARTS.get(2), (long) texts, Long::sum);
                parts.merge(part, (long) size(member.getValue()) + member.getKey().length() + 4 - texts, Long::sum);
            }
        }
        return "| " + document + " | " + whose + " | "
                + parts.values().stream()
                        .map(characters -> String.format(Locale.ROOT, "%,d", characters))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    /** The characters of descriptions; a member that is called so is a schema. */
    private static int texts(JsonNode schema) {
        int characters = 0;
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            boolean isText = keyword.getKey().equals("description") && keyword.getValue().isTextual();
            characters += isText ? size(keyword.getValue()) + "\"description\":,".length() : 0;
        }
        for (JsonNode inside : schema) {
            characters += texts(inside);
        }
        return characters;
    }

    private static int lost(List<ShapedTool> whole, List<ShapedTool> shown) {
        int lost = 0;
        for (int i = 0; i < whole.size(); i++) {
            Set<String> names = names(whole.get(i).inputSchema());
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

    /** The names of the arguments of a tool, and of what is inside them at any depth. */
    private static Set<String> names(JsonNode schema) {
        Set<String> names = new HashSet<>();
        names(schema, names);
        return names;
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
