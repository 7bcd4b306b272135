package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.SameNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Keywords that say something only together: taken from two schemas, they would say something new. */
    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("contains", "minContains", "maxContains"),
            Set.of("if", "then", "else"),
            Set.of("prefixItems", "items", "unevaluatedItems"));

    private static final Set<String> ITEMS_ALONE = Set.of("items");

    private AllOf() {}

    /**
     * One schema for all of them; they stay as they are.
     *
     * @param schemas the first is the one that the others are beside: what it says of members that nobody names, it says
     *     of the members of all
     */
    static ObjectNode of(List<ObjectNode> schemas) {
        ObjectNode merged = schemas.get(0).deepCopy();
        List<ObjectNode> apart = new ArrayList<>();
        for (ObjectNode schema : schemas.subList(1, schemas.size())) {
            ObjectNode attempt = merged.deepCopy();
            if (merge(attempt, schema)) {
                merged = attempt;
            } else {
                apart.add(schema);
            }
        }
        if (!apart.isEmpty()) {
            list(apart, merged);
        }
        return merged;
    }

    /** What does not merge is listed beside what does, with the types that are left of all. */
    private static void list(List<ObjectNode> apart, ObjectNode merged) {
        ArrayNode all = merged.get("allOf") instanceof ArrayNode listed ? listed : merged.putArray("allOf");
        for (ObjectNode schema : apart) {
            all.add(schema);
            Set<String> mine = Types.of(merged);
            Set<String> theirs = Types.of(schema);
            if (mine.isEmpty()) {
                Types.set(merged, theirs);
            } else if (!theirs.isEmpty()) {
                Types.both(mine, theirs).ifPresent(both -> Types.set(merged, both));
            }
        }
    }

    private static boolean merge(ObjectNode merged, ObjectNode original) {
        ObjectNode schema = original.deepCopy();
        if (FAMILIES.stream().anyMatch(family -> meets(family, merged, schema))) {
            return false;
        }
        open(merged, schema);
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String name = keyword.getKey();
            JsonNode mine = merged.get(name);
            JsonNode theirs = keyword.getValue();
            if (mine == null) {
                merged.set(name, theirs);
            } else if (!mine.equals(theirs) && !ANNOTATIONS.contains(name) && !combine(merged, name, mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(Set<String> family, ObjectNode first, ObjectNode second) {
        Set<String> mine = of(family, first);
        Set<String> theirs = of(family, second);
        boolean itemsAlone = mine.equals(ITEMS_ALONE) && theirs.equals(ITEMS_ALONE);
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && !itemsAlone
                && !family.stream().allMatch(keyword -> first.path(keyword).equals(second.path(keyword)));
    }

    private static Set<String> of(Set<String> family, ObjectNode schema) {
        return family.stream().filter(schema::has).collect(Collectors.toSet());
    }

    /**
     * A part that rules out members beside its own would rule out those of the others, which nobody means: the API knows
     * better, so that the merged object is left open. {@code unevaluatedProperties} of the first is meant to see them.
     */
    private static void open(ObjectNode merged, ObjectNode part) {
        boolean same = merged.path("additionalProperties").equals(part.path("additionalProperties"));
        if (!same && merged.has("additionalProperties") && namesMembers(part)) {
            merged.remove("additionalProperties");
        }
        if (!same && part.has("additionalProperties") && namesMembers(merged)) {
            part.remove("additionalProperties");
        }
        part.remove("unevaluatedProperties");
    }

    /** Whether merging these leaves an object open that one of them closes. */
    static boolean opens(List<ObjectNode> schemas) {
        return schemas.stream()
                .filter(schema -> schema.has("additionalProperties") || schema.has("unevaluatedProperties"))
                .anyMatch(closed ->
                        schemas.stream().anyMatch(other -> !SameNode.is(other, closed) && namesMembers(other)));
    }

    private static boolean namesMembers(ObjectNode schema) {
        return schema.has("properties") || schema.has("patternProperties") || schema.has("$ref");
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
            case "items", "additionalProperties", "propertyNames" -> {
                merged.set(name, both(mine, theirs));
                yield true;
            }
            default -> false;
        };
    }

    private static JsonNode both(JsonNode mine, JsonNode theirs) {
        if (mine instanceof ObjectNode first && theirs instanceof ObjectNode second) {
            return of(List.of(first, second));
        }
        JsonNode flag = mine.isBoolean() ? mine : theirs;
        JsonNode other = mine.isBoolean() ? theirs : mine;
        return flag.booleanValue() ? other.deepCopy() : flag;
    }

    private static ObjectNode wrapped(ObjectNode nodes, JsonNode type) {
        ObjectNode schema = nodes.objectNode();
        schema.set("type", type);
        return schema;
    }

    private static void mergeProperty(ObjectNode properties, Map.Entry<String, JsonNode> property) {
        JsonNode mine = properties.get(property.getKey());
        properties.set(
                property.getKey(), mine == null ? property.getValue().deepCopy() : both(mine, property.getValue()));
    }
}
