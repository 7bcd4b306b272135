package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ShapedTool;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Arguments that a tool accepts, each another: the document's own examples where there are some. */
final class ExampleArguments {
    private ExampleArguments() {}

    /** All arguments, or else those that are required, or one form of a body; empty if the schema accepts none of these. */
    static Optional<ObjectNode> of(ShapedTool shaped) {
        return Stream.concat(
                        Stream.of(Optional.<Set<String>>empty()),
                        choices(shaped).map(Optional::of))
                .flatMap(optional -> Stream.of(Unused.inOneCall(), Unused.whateverComesFirst())
                        .flatMap(unused -> arguments(shaped, optional, unused).stream()))
                .filter(arguments ->
                        JsonSchemas.accepts(checked(shaped), JsonSchemas.definitions(checked(shaped)), arguments))
                .findFirst();
    }

    /** The schema that a call is checked against. */
    private static JsonNode checked(ShapedTool shaped) {
        return shaped.exactSchema().orElse(shaped.inputSchema());
    }

    /** The optional arguments to give: none, or those that a form of the body requires. */
    private static Stream<Set<String>> choices(ShapedTool shaped) {
        Stream<JsonNode> forms = shaped.exactSchema().stream()
                .flatMap(exact -> items(exact.path("allOf")))
                .flatMap(unions -> Stream.concat(items(unions.path("oneOf")), items(unions.path("anyOf"))));
        return Stream.concat(
                Stream.of(Set.of()),
                forms.map(form ->
                        items(form.path("required")).map(JsonNode::asText).collect(Collectors.toSet())));
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** {@return the arguments that are required and of the others those that are named; all if none are} */
    private static Optional<ObjectNode> arguments(ShapedTool shaped, Optional<Set<String>> optional, Unused unused) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (Argument argument : shaped.tool().arguments()) {
            boolean needed = argument.required()
                    || optional.filter(names -> names.contains(argument.name())).isPresent();
            if (optional.isPresent() && !needed) {
                continue;
            }
            Optional<JsonNode> value = value(shaped, argument, unused);
            if (value.isPresent()) {
                arguments.set(argument.name(), value.get());
            } else if (needed) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    private static Optional<JsonNode> value(ShapedTool shaped, Argument argument, Unused unused) {
        int number = shaped.tool().arguments().indexOf(argument) + 1;
        JsonNode schema = checked(shaped).path("properties").path(argument.name());
        JsonNode definitions = JsonSchemas.definitions(checked(shaped));
        ExampleValues made = new ExampleValues(argument.name(), number, definitions, unused);
        return unused.first(Stream.concat(given(argument), made.of(schema))
                .map(value -> Integers.withoutFraction(value, argument.type()))
                .filter(value -> JsonSchemas.accepts(schema, definitions, value))
                .filter(value -> Sendable.in(argument.place().location(), value)));
    }

    /** What the document says, also where it is too long to be shown to clients. */
    private static Stream<JsonNode> given(Argument argument) {
        JsonNode schema = argument.schema();
        return Stream.concat(
                argument.example().stream(),
                Stream.concat(
                        Stream.of(schema.path("example")).filter(example -> !example.isMissingNode()),
                        items(schema.path("examples"))));
    }
}
