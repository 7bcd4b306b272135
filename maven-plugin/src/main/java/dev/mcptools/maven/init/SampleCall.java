package dev.mcptools.maven.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A call of a tool for a test, and the request that has to come of it.
 *
 * @param tool the tool's name
 * @param arguments what it is called with
 * @param request method and path: {@code GET /pets/1}
 */
record SampleCall(String tool, ObjectNode arguments, String request) {

    /** {@return a call that is simple to follow, of a tool that only reads if there is one; empty if none is simple} */
    static Optional<SampleCall> of(List<ShapedTool> tools) {
        return tools.stream()
                .sorted(Comparator.comparing((ShapedTool each) -> each.tool().access() != Access.READ)
                        .thenComparing(each -> required(each.tool()).size()))
                .flatMap(each -> of(each).stream())
                .findFirst();
    }

    private static Optional<SampleCall> of(ShapedTool shaped) {
        Tool tool = shaped.tool();
        if (tool.terms().server().isPresent()) {
            return Optional.empty();
        }
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        String path = tool.operation().path();
        for (Argument argument : required(tool)) {
            JsonNode schema = shaped.inputSchema().path("properties").path(argument.name());
            Optional<JsonNode> sample = SampleValue.of(schema);
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            arguments.set(argument.name(), sample.get());
            if (argument.place().location() == Place.Location.PATH) {
                path = path.replace(
                        "{" + argument.place().wireName() + "}", sample.get().asText());
            }
        }
        boolean refused = shaped.exactSchema()
                .filter(exact -> !SampleValue.accepts(exact, arguments))
                .isPresent();
        // What is left stands in another form on the wire, and would have to be computed here a second time.
        return path.matches("[/A-Za-z0-9._~-]+") && !refused
                ? Optional.of(
                        new SampleCall(tool.name(), arguments, tool.operation().httpMethod() + " " + path))
                : Optional.empty();
    }

    private static List<Argument> required(Tool tool) {
        return tool.arguments().stream().filter(Argument::required).toList();
    }
}
