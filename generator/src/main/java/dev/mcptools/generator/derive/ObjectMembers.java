package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a body that is an object, however its schema is composed: {@code allOf} adds up, of {@code oneOf} and
 * {@code anyOf} every branch counts, and what not every branch requires is not required.
 *
 * @param schemas the members' schemas by name, in the order of the document
 * @param required the members that each body has
 * @param forms the required members of each branch, where a union was merged
 * @param conditions the unions that the object as a whole is of, references not followed
 * @param open whether the schema says that there may be members beside these
 */
record ObjectMembers(
        Map<String, JsonNode> schemas,
        Set<String> required,
        List<Set<String>> forms,
        List<JsonNode> conditions,
        boolean open) {
    /** Keywords that belong together, and say of an object what its members do not say. */
    private static final List<List<String>> CONDITIONS =
            List.of(List.of("oneOf", "discriminator"), List.of("anyOf", "discriminator"));

    private static final int DEEPEST = 32;

    /** The members; empty if the body may be something else than an object, or is one without known members. */
    static Optional<ObjectMembers> of(ApiDocument document, JsonNode schema) throws DocumentFault {
        return read(document, schema, 0).filter(members -> !members.schemas.isEmpty());
    }

    private static Optional<ObjectMembers> read(ApiDocument document, JsonNode schema, int depth) throws DocumentFault {
        JsonNode node = document.resolve(schema);
        if (depth > DEEPEST || !mayBeObject(node)) {
            return Optional.empty();
        }
        ObjectMembers members = own(node);
        for (JsonNode part : node.path("allOf")) {
            Optional<ObjectMembers> read = read(document, part, depth + 1);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            members.addAll(read.get());
        }
        for (String union : List.of("oneOf", "anyOf")) {
            if (node.has(union) && !members.addUnion(document, node.get(union), depth)) {
                return Optional.empty();
            }
        }
        return Optional.of(members);
    }

    private static boolean mayBeObject(JsonNode node) {
        JsonNode type = node.path("type");
        return node.isObject()
                && (type.isMissingNode() || type.asText().equals("object") || (type.isArray() && type.size() == 1))
                && !node.has("enum")
                && !node.has("const")
                && !node.has("items");
    }

    private static ObjectMembers own(JsonNode node) {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        node.path("properties").properties().forEach(member -> schemas.put(member.getKey(), member.getValue()));
        Set<String> required = new LinkedHashSet<>();
        node.path("required").forEach(name -> required.add(name.asText()));
        JsonNode others = node.path("additionalProperties");
        boolean open = others.isObject() || others.asBoolean(false) || node.has("patternProperties");
        return new ObjectMembers(schemas, required, new ArrayList<>(), conditions(node), open);
    }

    private static List<JsonNode> conditions(JsonNode node) {
        List<JsonNode> conditions = new ArrayList<>();
        for (List<String> keywords : CONDITIONS) {
            if (node.has(keywords.get(0))) {
                ObjectNode condition = JsonNodeFactory.instance.objectNode();
                keywords.stream().filter(node::has).forEach(keyword -> condition.set(keyword, node.get(keyword)));
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private void addAll(ObjectMembers part) {
        part.schemas.forEach((name, schema) -> put(name, schema));
        required.addAll(part.required);
        forms.addAll(part.forms);
        conditions.addAll(part.conditions);
    }

    private boolean addUnion(ApiDocument document, JsonNode branches, int depth) throws DocumentFault {
        List<ObjectMembers> read = new ArrayList<>();
        for (JsonNode branch : branches) {
            Optional<ObjectMembers> members = read(document, branch, depth + 1);
            if (members.isEmpty()) {
                return false;
            }
            read.add(members.get());
        }
        Map<String, Set<JsonNode>> united = new LinkedHashMap<>();
        for (ObjectMembers branch : read) {
            branch.schemas.forEach((name, schema) ->
                    united.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(schema));
            forms.add(branch.required);
        }
        united.forEach((name, branchSchemas) -> {
            // A branch that does not name it takes whatever the object itself takes.
            boolean inAll = read.stream().allMatch(branch -> branch.schemas.containsKey(name));
            if (inAll || !schemas.containsKey(name)) {
                put(name, combined("anyOf", branchSchemas));
            }
        });
        Set<String> everywhere = new LinkedHashSet<>(read.isEmpty() ? Set.of() : read.get(0).required);
        read.forEach(branch -> everywhere.retainAll(branch.required));
        required.addAll(everywhere);
        return true;
    }

    /** Another schema of a member beside the one that it may have. */
    private void put(String name, JsonNode schema) {
        schemas.merge(name, schema, (first, second) -> combined("allOf", new LinkedHashSet<>(List.of(first, second))));
    }

    private static JsonNode combined(String keyword, Set<JsonNode> schemas) {
        if (schemas.size() == 1) {
            return schemas.iterator().next();
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return nodes.objectNode().set(keyword, nodes.arrayNode().addAll(schemas));
    }
}
