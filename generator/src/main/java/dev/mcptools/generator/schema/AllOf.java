package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes {@code allOf} as one schema where that says the same, since models read a flat schema better, and it is
 * shorter.
 */
final class AllOf {
    /** What describes rather than asserts: the outermost counts. */
    private static final Set<String> ANNOTATIONS = Set.of("description", "default", "examples", "format");

    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    private AllOf() {}

    /** One schema for all of them, the first of them outermost; they stay as they are. */
    static ObjectNode of(List<ObjectNode> schemas) {
        ObjectNode merged = schemas.get(0).deepCopy();
        for (ObjectNode schema : schemas.subList(1, schemas.size())) {
            ObjectNode attempt = merged.deepCopy();
            if (!merge(attempt, schema)) {
                return listed(schemas);
            }
            merged = attempt;
        }
        return merged;
    }

    private static ObjectNode listed(List<ObjectNode> schemas) {
        ObjectNode listed = schemas.get(0).objectNode();
        ArrayNode all = listed.putArray("allOf");
        schemas.stream().filter(schema -> !schema.isEmpty()).forEach(all::add);
        Optional<Set<String>> types = schemas.stream()
                .map(Types::of)
                .filter(each -> !each.isEmpty())
                .reduce((first, second) -> Types.both(first, second).orElse(Set.of()));
        types.ifPresent(common -> Types.set(listed, common));
        return listed;
    }

    private static boolean merge(ObjectNode merged, ObjectNode schema) {
        for (String closing : List.of("additionalProperties", "unevaluatedProperties")) {
            if (closesOnTheOther(closing, merged, schema)) {
                merged.remove(closing);
                schema = schema.deepCopy().without(closing);
            }
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String name = keyword.getKey();
            JsonNode mine = merged.get(name);
            JsonNode theirs = keyword.getValue();
            if (mine == null) {
                merged.set(name, theirs.deepCopy());
            } else if (!mine.equals(theirs) && !ANNOTATIONS.contains(name) && !combine(merged, name, mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A branch that rules out members beside its own would rule out those of the others, which nobody means: the API
     * knows better, so that the merged object is left open.
     */
    private static boolean closesOnTheOther(String closing, ObjectNode first, ObjectNode second) {
        return !first.path(closing).equals(second.path(closing))
                && ((first.has(closing) && namesMembers(second)) || (second.has(closing) && namesMembers(first)));
    }

    private static boolean namesMembers(ObjectNode schema) {
        return schema.has("properties") || schema.has("patternProperties");
    }

    private static boolean combine(ObjectNode merged, String name, JsonNode mine, JsonNode theirs) {
        if (LOWER_BOUNDS.contains(name) || UPPER_BOUNDS.contains(name)) {
            BigDecimal first = mine.decimalValue();
            BigDecimal second = theirs.decimalValue();
            boolean takeMine = LOWER_BOUNDS.contains(name) == first.compareTo(second) > 0;
            merged.set(name, takeMine ? mine : theirs);
            return true;
        }
        return switch (name) {
            case "type" -> {
                Optional<Set<String>> common = Types.both(Types.of(merged), Types.of(wrapped(merged, theirs)));
                common.ifPresent(types -> Types.set(merged, types));
                yield common.isPresent();
            }
            case "properties" -> {
                theirs.properties().forEach(property -> mergeProperty((ObjectNode) mine, property));
                yield true;
            }
            case "required" -> {
                theirs.forEach(required -> {
                    if (!Types.contains(mine, required)) {
                        ((ArrayNode) mine).add(required);
                    }
                });
                yield true;
            }
            case "enum" -> {
                ArrayNode common = merged.arrayNode();
                mine.forEach(value -> {
                    if (Types.contains(theirs, value)) {
                        common.add(value);
                    }
                });
                merged.set(name, common);
                yield !common.isEmpty();
            }
            case "additionalProperties" -> {
                merged.remove(name);
                yield true;
            }
            default -> false;
        };
    }

    private static ObjectNode wrapped(ObjectNode nodes, JsonNode type) {
        ObjectNode schema = nodes.objectNode();
        schema.set("type", type);
        return schema;
    }

    private static void mergeProperty(ObjectNode properties, Map.Entry<String, JsonNode> property) {
        JsonNode mine = properties.get(property.getKey());
        if (mine instanceof ObjectNode first && property.getValue() instanceof ObjectNode second) {
            properties.set(property.getKey(), of(List.of(first, second)));
        } else if (mine == null) {
            properties.set(property.getKey(), property.getValue().deepCopy());
        }
    }
}
