package dev.mcptools.generator.lock;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Text as a lock file. */
final class LockFileReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String name;
    private final String text;
    private final List<String> lines;

    LockFileReader(String name, String text) {
        this.name = name;
        this.text = text;
        this.lines = text.lines().toList();
    }

    LockFile read() throws BrokenLockFileException {
        JsonNode root = tree();
        int version = root.path("version").asInt();
        if (version > LockFileWriter.VERSION) {
            throw new BrokenLockFileException(
                    new SourceLocation(name, 1, 1),
                    "This is a lock file of version " + version + "; version " + LockFileWriter.VERSION
                            + " is the newest that this plugin reads.",
                    "Build with the version of the plugin that wrote it, or a newer one.");
        }
        if (version != LockFileWriter.VERSION) {
            throw broken(1, "This is no lock file of version " + LockFileWriter.VERSION + ".");
        }
        SortedMap<String, LockedTool> tools = new TreeMap<>();
        SortedMap<String, Integer> places = new TreeMap<>();
        for (Map.Entry<String, JsonNode> tool : root.path("tools").properties()) {
            int line = line(tool.getKey());
            places.put(tool.getKey(), line);
            tools.put(tool.getKey(), tool(tool.getKey(), tool.getValue(), line));
        }
        return new LockFile(name, tools, places);
    }

    private JsonNode tree() throws BrokenLockFileException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw broken(at == null ? 1 : at.getLineNr(), "This is no valid JSON: " + e.getOriginalMessage());
        }
    }

    private LockedTool tool(String toolName, JsonNode node, int line) throws BrokenLockFileException {
        JsonNode operation = node.path("operation");
        SortedMap<String, LockedArgument> arguments = new TreeMap<>();
        for (Map.Entry<String, JsonNode> argument : node.path("arguments").properties()) {
            arguments.put(argument.getKey(), argument(argument.getKey(), argument.getValue(), line));
        }
        return new LockedTool(
                toolName,
                new Operation(
                        operation.path("id").asText(),
                        operation.path("method").asText(),
                        operation.path("path").asText()),
                known("access", access(node.path("access").asText()), line),
                node.path("paged").asBoolean(),
                arguments,
                fields(node.path("fields")),
                node.has("forms") ? node.get("forms") : JsonNodeFactory.instance.arrayNode(),
                node.path("inputSchema").asText(),
                node.path("shown").asText(),
                node.path("tokens").asInt());
    }

    private static Optional<LockedFields> fields(JsonNode node) {
        return node.isObject()
                ? Optional.of(new LockedFields(
                        node.path("argument").asText(),
                        node.path("choice").valueStream().map(JsonNode::asText).toList()))
                : Optional.empty();
    }

    private LockedArgument argument(String argumentName, JsonNode node, int line) throws BrokenLockFileException {
        String wireName = node.path("name").asText();
        Location location = known("in", location(node.path("in").asText(), node.has("name")), line);
        ValueType type = known("type", TypeNotation.read(node), line);
        boolean required = node.path("required").asBoolean();
        return new LockedArgument(
                argumentName,
                location,
                wireName,
                type,
                required,
                node.path("nullable").asBoolean(),
                node.has("schema") ? node.get("schema") : JsonNodeFactory.instance.objectNode());
    }

    private static Optional<Access> access(String text) {
        return Stream.of(Access.values())
                .filter(access -> access.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Optional<Location> location(String text, boolean named) {
        return Stream.of(Location.values())
                .filter(location -> LockFileWriter.in(location).equals(text))
                .filter(location -> named != (location == Location.BODY))
                .findFirst();
    }

    private <T> T known(String member, Optional<T> value, int line) throws BrokenLockFileException {
        if (value.isEmpty()) {
            throw broken(line, "The tool on this line has a '" + member + "' that is not known.");
        }
        return value.get();
    }

    // Tools are the only keys indented by four, if nobody has laid the file out anew.
    private int line(String tool) {
        return 1 + Math.max(0, lines.indexOf("    \"" + tool + "\": {"));
    }

    private BrokenLockFileException broken(int line, String message) {
        return new BrokenLockFileException(new SourceLocation(name, line, 1), message);
    }
}
