package dev.mcptools.octapipe.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mcptools.generator.GateLimits;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.RuleSettings;
import dev.mcptools.generator.derive.OperationFilter;
import dev.mcptools.generator.diagnostic.RuleLevels;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.schema.OutputSchemas;
import dev.mcptools.generator.schema.SchemaOptions;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of documents in which texts are named after their places, as in {@code title: «info.title»}. Each name is
 * followed by a foreign text when the documents are made; {@code «/items»} is a name in a JSON Pointer.
 *
 * @param folder the folder
 */
record ForeignCase(Path folder) {
    static final Path FOLDER = Path.of("../generator/src/test/cases/foreign");

    private static final Pattern NAME = Pattern.compile("«(/?)([^»]+)»");
    /** So that no tool is said shorter. */
    private static final int ROOMY = 1_000_000;

    private static final YAMLMapper YAML = new YAMLMapper();

    /** {@return the cases of which tools are made} */
    static Stream<ForeignCase> all() throws IOException {
        return in(FOLDER);
    }

    /** {@return the cases that end in errors} */
    static Stream<ForeignCase> faulty() throws IOException {
        return in(FOLDER.resolve("errors"));
    }

    private static Stream<ForeignCase> in(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("api.yaml")))
                    .sorted()
                    .map(ForeignCase::new)
                    .toList()
                    .stream();
        }
    }

    /** {@return the names of all texts} */
    SortedSet<String> names() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                NAME.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group(2)));
            }
        }
        return names;
    }

    /** {@return what the generator is asked to make of the documents with this text} */
    GenerationRequest request(ForeignText text, String packageName) throws IOException {
        List<SourceFile> overlays = new ArrayList<>();
        if (Files.exists(folder.resolve("overlay.yaml"))) {
            overlays.add(file("overlay.yaml", text));
        }
        Optional<SourceFile> suppressions = Files.exists(folder.resolve("suppressions.yaml"))
                ? Optional.of(file("suppressions.yaml", text))
                : Optional.empty();
        GenerationOptions options = new GenerationOptions(
                packageName,
                false,
                OperationFilter.ALL,
                GateLimits.NONE,
                new RuleSettings(RuleLevels.DEFAULT, suppressions),
                new SchemaOptions(OutputSchemas.FULL, ROOMY, 0));
        return new GenerationRequest(SourceFiles.only(file("api.yaml", text)), overlays, records(text), options);
    }

    private List<SourceFile> records(ForeignText text) throws IOException {
        List<SourceFile> records = new ArrayList<>();
        Path all = folder.resolve("records");
        if (Files.isDirectory(all)) {
            try (Stream<Path> files = Files.list(all)) {
                for (Path file : files.sorted().toList()) {
                    records.add(file("records/" + file.getFileName(), text));
                }
            }
        }
        return records;
    }

    // JSON is YAML, in which every text can be written.
    private SourceFile file(String path, ForeignText text) throws IOException {
        JsonNode tree = YAML.readTree(Files.readAllBytes(folder.resolve(path)));
        return new SourceFile(path, Json.MAPPER.writeValueAsBytes(with(text, tree)));
    }

    private static JsonNode with(ForeignText text, JsonNode from) {
        if (from instanceof ObjectNode object) {
            ObjectNode to = object.objectNode();
            object.properties().forEach(member -> to.set(with(text, member.getKey()), with(text, member.getValue())));
            return to;
        }
        if (from instanceof ArrayNode array) {
            ArrayNode to = array.arrayNode();
            array.forEach(item -> to.add(with(text, item)));
            return to;
        }
        return from.isTextual() ? TextNode.valueOf(with(text, from.textValue())) : from;
    }

    private static String with(ForeignText text, String from) {
        return NAME.matcher(from)
                .replaceAll(name -> Matcher.quoteReplacement(name.group(1)
                        + name.group(2)
                        + encoded(text, from.startsWith("#/"), !name.group(1).isEmpty())));
    }

    /** The text as the end of a name: in a JSON Pointer (RFC 6901), or in one that is a part of a URI. */
    private static String encoded(ForeignText text, boolean inReference, boolean inPointer) {
        String foreign = text.text().isEmpty() ? "" : " " + text.text();
        String token = inReference || inPointer ? foreign.replace("~", "~0").replace("/", "~1") : foreign;
        return inReference ? URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20") : token;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
