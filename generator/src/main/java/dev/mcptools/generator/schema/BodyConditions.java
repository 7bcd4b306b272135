package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.RequestBody;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a document says of an object body as a whole, said of the flat arguments of its tool: which members go together,
 * and which do not. Members have the names of their arguments, and other arguments are none of its business.
 */
final class BodyConditions {
    private static final Set<String> ANNOTATIONS = Set.of("description", "default", "examples", "type");

    /** The names of arguments by those of the members that they are. */
    private final Map<String, String> names;

    private BodyConditions(Map<String, String> names) {
        this.names = names;
    }

    /** The conditions; one that cannot be said of flat arguments is left to the API. */
    static List<ObjectNode> of(Tool tool, SchemaConverter converter) throws DocumentFault {
        List<ObjectNode> conditions = new ArrayList<>();
        if (tool.body().isEmpty()) {
            return conditions;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Argument argument : tool.arguments()) {
            if (argument.place().location() == Location.BODY_MEMBER) {
                names.put(argument.place().wireName(), argument.name());
            }
        }
        RequestBody body = tool.body().get();
        BodyConditions flat = new BodyConditions(names);
        for (JsonNode condition : body.conditions()) {
            flat.schema(converter.convert(condition))
                    .filter(schema -> !schema.isEmpty())
                    .map(schema -> body.required() ? schema : flat.orNoBody(schema))
                    .ifPresent(conditions::add);
        }
        return conditions;
    }

    /** Without any argument for it, a body that need not be there is not sent. */
    private ObjectNode orNoBody(ObjectNode condition) {
        ObjectNode either = condition.objectNode();
        ObjectNode absent = either.putArray("anyOf").addObject().putObject("properties");
        names.values().forEach(name -> absent.put(name, false));
        ((ArrayNode) either.get("anyOf")).add(condition);
        return either;
    }

    private Optional<ObjectNode> schema(JsonNode from) {
        ObjectNode to = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> keyword : from.properties()) {
            JsonNode value = keyword.getValue();
            Optional<? extends JsonNode> said = switch (keyword.getKey()) {
                case "properties" -> Optional.of(arguments(value));
                case "required" -> required(value);
                case "anyOf", "oneOf", "allOf" -> all(value);
                case "not" -> value.isObject() ? schema(value) : Optional.empty();
                default -> Optional.empty();
            };
            if (said.isPresent()) {
                to.set(keyword.getKey(), said.get());
            } else if (!ANNOTATIONS.contains(keyword.getKey()) && !isClosing(keyword.getKey(), value)) {
                return Optional.empty();
            }
        }
        if (from.path("additionalProperties").isBoolean()
                && !from.path("additionalProperties").booleanValue()) {
            close(from.path("properties"), to);
        }
        return Optional.of(to);
    }

    private static boolean isClosing(String keyword, JsonNode value) {
        return keyword.equals("additionalProperties") && value.isBoolean();
    }

    /** No other members: of all arguments, those that are members are ruled out. */
    private void close(JsonNode members, ObjectNode to) {
        ObjectNode properties = to.withObjectProperty("properties");
        names.forEach((member, argument) -> {
            if (!members.has(member)) {
                properties.put(argument, false);
            }
        });
    }

    /** Members that are no arguments are never there, so that nothing need be said of them. */
    private ObjectNode arguments(JsonNode properties) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        names.forEach((member, argument) -> {
            if (properties.has(member)) {
                arguments.set(argument, properties.get(member));
            }
        });
        return arguments;
    }

    /** A member that no argument is cannot be asked for. */
    private Optional<ArrayNode> required(JsonNode members) {
        ArrayNode arguments = JsonNodeFactory.instance.arrayNode();
        for (JsonNode member : members) {
            String argument = names.get(member.asText());
            if (argument == null) {
                return Optional.empty();
            }
            arguments.add(argument);
        }
        return Optional.of(arguments);
    }

    private Optional<ArrayNode> all(JsonNode schemas) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode schema : schemas) {
            Optional<ObjectNode> said = schema(schema);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            all.add(said.get());
        }
        return Optional.of(all);
    }
}
