package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes schemas of one dialect of OpenAPI, such as documents have and such as nobody would write: objects, lists, and what
 * is composed of others.
 */
final class RandomSchemas {
    /** The components; one refers in place to those after it only, since nothing is what it is itself in place. */
    static final List<String> COMPONENTS = List.of("Pet", "Owner", "Tag");

    static final List<String> MEMBERS = List.of("name", "petName", "kind", "size");

    private final Random random;
    private final boolean is30;
    private final RandomScalars scalars;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private int firstInPlace;

    RandomSchemas(Random random, boolean is30) {
        this.random = random;
        this.is30 = is30;
        scalars = new RandomScalars(random, is30);
    }

    /** All components, which may hold each other and themselves. */
    ObjectNode components() {
        ObjectNode schemas = nodes.objectNode();
        for (int i = 0; i < COMPONENTS.size(); i++) {
            firstInPlace = i + 1;
            schemas.set(COMPONENTS.get(i), one(0) ? schema(2, true) : object(2));
        }
        firstInPlace = 0;
        return nodes.objectNode().set("schemas", schemas);
    }

    JsonNode schema(int depth) {
        return schema(depth, false);
    }

    /** A body that becomes arguments: an object, a sum of such, a choice of such that are closed, or one with forms. */
    ObjectNode body() {
        if (one(1)) {
            return withForms(object(2));
        }
        if (one(1)) {
            ArrayNode parts = nodes.arrayNode().add(object(2)).add(object(2));
            parts.forEach(part -> ((ObjectNode) part).remove("additionalProperties"));
            return nodes.objectNode().set("allOf", parts);
        }
        if (one(2)) {
            ArrayNode forms = nodes.arrayNode().add(object(2)).add(object(2));
            forms.forEach(form -> ((ObjectNode) form).put("additionalProperties", false));
            return nodes.objectNode().set(one(0) ? "oneOf" : "anyOf", forms);
        }
        return object(2);
    }

    /** Forms that say more of the members that the object has. */
    private ObjectNode withForms(ObjectNode object) {
        ArrayNode forms = object.putArray(one(0) ? "oneOf" : "anyOf");
        for (int i = 0; i < 2; i++) {
            ObjectNode form = object(1);
            form.remove("additionalProperties");
            MEMBERS.stream()
                    .filter(name -> !object.get("properties").has(name))
                    .forEach(form.withObjectProperty("properties")::remove);
            forms.add(form);
        }
        return object;
    }

    private JsonNode schema(int depth, boolean inPlace) {
        if (!is30 && one(4)) {
            return BooleanNode.valueOf(one(0));
        }
        int from = inPlace ? firstInPlace : 0;
        if (from < COMPONENTS.size() && one(2)) {
            return reference(COMPONENTS.get(from + random.nextInt(COMPONENTS.size() - from)));
        }
        ObjectNode schema = typed(depth);
        if (depth > 0 && one(1)) {
            compose(schema, depth - 1);
        }
        if (is30 && one(2)) {
            schema.put("nullable", true);
        }
        return schema;
    }

    private ObjectNode reference(String name) {
        ObjectNode reference = nodes.objectNode().put("$ref", "#/components/schemas/" + name);
        if (!is30 && one(2)) {
            reference.setAll(typed(0));
        }
        return reference;
    }

    private ObjectNode typed(int depth) {
        ObjectNode schema = switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> nodes.objectNode();
            case 1 -> scalars.choice();
            case 2 -> scalars.string();
            case 3 -> scalars.number("integer");
            case 4 -> scalars.number("number");
            case 5 -> nodes.objectNode().put("type", "boolean");
            case 6 -> array(depth);
            default -> object(depth);
        };
        if (one(3)) {
            schema.remove("type");
        } else if (!is30 && schema.has("type") && one(2)) {
            ArrayNode types = nodes.arrayNode().add(schema.get("type")).add("null");
            schema.set("type", types);
        }
        return schema;
    }

    private ObjectNode array(int depth) {
        ObjectNode array = nodes.objectNode().put("type", "array");
        if (is30 || one(0)) {
            array.set("items", schema(depth - 1));
        }
        if (!is30 && one(2)) {
            array.putArray("prefixItems").add(schema(depth - 1));
        }
        if (!is30 && one(3)) {
            array.set("contains", schema(0));
        }
        bounds(array, "Items", 1, 2);
        if (one(3)) {
            array.put("uniqueItems", true);
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = nodes.objectNode().put("type", "object");
        ObjectNode members = object.putObject("properties");
        ArrayNode required = nodes.arrayNode();
        for (String name : MEMBERS) {
            if (one(0)) {
                members.set(name, schema(depth - 1));
            }
            if (one(2)) {
                required.add(name);
            }
        }
        if (members.isEmpty()) {
            members.set(MEMBERS.get(0), schema(depth - 1));
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        if (one(2)) {
            object.set("additionalProperties", one(0) ? BooleanNode.FALSE : schema(0));
        }
        if (!is30 && one(4)) {
            object.putObject("patternProperties").set("^k", schema(0));
        }
        if (!is30 && one(4)) {
            object.putObject("dependentRequired").putArray("name").add("kind");
        }
        bounds(object, "Properties", 1, 4);
        return object;
    }

    private void compose(ObjectNode schema, int depth) {
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            if (one(1)) {
                ArrayNode parts = schema.putArray(keyword);
                Stream.generate(() -> schema(depth, true))
                        .limit(1 + random.nextInt(3))
                        .forEach(parts::add);
            }
        }
        if (one(2)) {
            schema.set("not", schema(depth, true));
        }
        if (!is30 && one(3)) {
            schema.set("if", schema(0, true));
            schema.set("then", schema(depth, true));
            schema.set("else", schema(depth, true));
        }
        if (one(0)) {
            schema.remove(List.of("type", "enum", "const"));
        }
    }

    private boolean one(int halvings) {
        return scalars.one(halvings);
    }

    private void bounds(ObjectNode schema, String what, int low, int high) {
        scalars.bounds(schema, what, low, high);
    }
}
