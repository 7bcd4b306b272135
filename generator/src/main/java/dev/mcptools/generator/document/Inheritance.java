package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Schemas with a discriminator of which others are made by {@code allOf}: wherever one is referred to, those may stand in
 * its place (OpenAPI 3.1, section 4.8.25). So a reference to it stands for the union of them, but not in those themselves.
 *
 * <p>They are found among the component schemas of the document's own file, and by the discriminator's mapping anywhere.
 */
final class Inheritance {
    private static final List<String> SAID_OF_ALL =
            List.of("title", "description", "type", "nullable", "readOnly", "writeOnly", "deprecated", "discriminator");

    private static final String COMPONENTS = "#/components/schemas/";

    private final ApiDocument document;
    private final IdentityHashMap<JsonNode, Optional<ObjectNode>> unions = new IdentityHashMap<>();

    /** References that mean a schema as it is written. */
    private final Set<JsonNode> literal = identitySet();

    private Optional<IdentityHashMap<JsonNode, List<Derived>>> derived = Optional.empty();

    Inheritance(ApiDocument document) {
        this.document = document;
    }

    /**
     * A schema that is made of another.
     *
     * @param name its name among the component schemas
     * @param schema the schema
     * @param part what refers to the other
     */
    private record Derived(String name, JsonNode schema, JsonNode part) {}

    /** What a reference stands for, which was followed to what is written. */
    Reference of(JsonNode reference, Reference followed) {
        JsonNode target = followed.target();
        if (!target.path("discriminator").isObject() || target.has("oneOf") || target.has("anyOf")) {
            return followed;
        }
        Optional<ObjectNode> known = unions.get(target);
        Optional<ObjectNode> union = known != null ? known : union(target, followed);
        unions.put(target, union);
        return union.isEmpty() || literal.contains(reference) ? followed : followed.standingFor(union.get());
    }

    private Optional<ObjectNode> union(JsonNode parent, Reference followed) {
        JsonNode mapping = parent.path("discriminator").path("mapping");
        Set<JsonNode> branches = identitySet();
        ArrayNode references = Scalars.NODES.arrayNode();
        for (JsonNode value : mapping) {
            mapped(parent, value.asText())
                    .filter(branches::add)
                    .ifPresent(child -> references.add(literal(child, text(value.asText()), value.asText())));
        }
        for (Derived child : descendants(parent)) {
            if (branches.add(child.schema())) {
                references.add(literal(child.schema(), COMPONENTS + child.name(), child.name()));
            }
        }
        boolean isAlone = branches.isEmpty() || (branches.size() == 1 && branches.contains(parent));
        if (isAlone) {
            return Optional.empty();
        }
        if (mapping.isEmpty()) {
            references.add(literal(parent, "", followed.name()));
        }
        PlacedObject union = new PlacedObject(document.index(), parent);
        SAID_OF_ALL.forEach(keyword -> union.take(parent, keyword));
        union.set("anyOf", references, document.at(parent, "discriminator"));
        return Optional.of(union.node());
    }

    /** What a value of a mapping means; a schema that cannot be found is no branch. */
    private Optional<JsonNode> mapped(JsonNode parent, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode reference = reference(parent, text(value));
        try {
            JsonNode child = Reference.of(document, reference).target();
            for (JsonNode part : child.path("allOf")) {
                if (Reference.isReference(part)
                        && SameNode.is(Reference.of(document, part).target(), parent)) {
                    literal.add(part);
                }
            }
            return Optional.of(child);
        } catch (DocumentFault nowhere) {
            return Optional.empty();
        }
    }

    /** A value may be the name of a schema or a reference (OpenAPI 3.1, section 4.8.25.3). */
    private String text(String value) {
        return schemas().has(value) ? COMPONENTS + value : value;
    }

    /** A reference to nothing else than this schema, as it is written. */
    private ObjectNode literal(JsonNode schema, String text, String name) {
        ObjectNode reference = reference(schema, text);
        literal.add(reference);
        document.follow(reference, new Reference(name, document.pathOf(schema) + text, schema, schema));
        return reference;
    }

    private ObjectNode reference(JsonNode beside, String text) {
        return new PlacedObject(document.index(), beside)
                .set("$ref", text, document.at(beside))
                .node();
    }

    /** Those that are made of a schema, and those that are made of them. */
    private List<Derived> descendants(JsonNode parent) {
        IdentityHashMap<JsonNode, List<Derived>> all = derived.orElseGet(this::derived);
        derived = Optional.of(all);
        List<Derived> found = new ArrayList<>(all.getOrDefault(parent, List.of()));
        found.forEach(child -> literal.add(child.part()));
        Set<JsonNode> seen = identitySet();
        for (int i = 0; i < found.size(); i++) {
            JsonNode child = found.get(i).schema();
            if (seen.add(child)) {
                found.addAll(all.getOrDefault(child, List.of()));
            }
        }
        return found;
    }

    private IdentityHashMap<JsonNode, List<Derived>> derived() {
        IdentityHashMap<JsonNode, List<Derived>> all = new IdentityHashMap<>();
        for (Map.Entry<String, JsonNode> schema : schemas().properties()) {
            for (JsonNode part : schema.getValue().path("allOf")) {
                if (part.path("$ref").asText().startsWith("#")) {
                    base(part)
                            .ifPresent(base -> all.computeIfAbsent(base, each -> new ArrayList<>())
                                    .add(new Derived(schema.getKey(), schema.getValue(), part)));
                }
            }
        }
        return all;
    }

    private Optional<JsonNode> base(JsonNode part) {
        try {
            return Optional.of(Reference.of(document, part).target());
        } catch (DocumentFault nowhere) {
            return Optional.empty();
        }
    }

    private JsonNode schemas() {
        return document.root().path("components").path("schemas");
    }

    private static Set<JsonNode> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
