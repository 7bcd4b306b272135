package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ShapedTool;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Arguments that a tool accepts: the document's own examples where there are some. */
final class ExampleArguments {
    private ExampleArguments() {}

    /** All arguments, or else those that are required; empty if the schema accepts neither. */
    static Optional<ObjectNode> of(ShapedTool shaped) {
        return Stream.of(false, true)
                .flatMap(requiredOnly -> arguments(shaped, requiredOnly).stream())
                .filter(arguments -> JsonSchemas.accepts(shaped.exactSchema().orElse(shaped.inputSchema()), arguments))
                .findFirst();
    }

    private static Optional<ObjectNode> arguments(ShapedTool shaped, boolean requiredOnly) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (Argument argument : shaped.tool().arguments()) {
            if (requiredOnly && !argument.required()) {
                continue;
            }
            Optional<JsonNode> value = value(shaped, argument);
            if (value.isPresent()) {
                arguments.set(argument.name(), value.get());
            } else if (argument.required()) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    private static Optional<JsonNode> value(ShapedTool shaped, Argument argument) {
        int number = shaped.tool().arguments().indexOf(argument) + 1;
        JsonNode schema = shaped.inputSchema().path("properties").path(argument.name());
        return Stream.concat(given(argument), new ExampleValues(argument.name(), number).of(schema))
                .map(value -> Integers.withoutFraction(value, argument.type()))
                .filter(value -> JsonSchemas.accepts(schema, value))
                .filter(value -> Sendable.in(argument.place().location(), value))
                .findFirst();
    }

    /** What the document says, also where it is too long to be shown to clients. */
    private static Stream<JsonNode> given(Argument argument) {
        JsonNode schema = argument.schema();
        return Stream.concat(
                argument.example().stream(),
                Stream.concat(
                        Stream.of(schema.path("example")).filter(example -> !example.isMissingNode()),
                        StreamSupport.stream(schema.path("examples").spliterator(), false)));
    }
}
