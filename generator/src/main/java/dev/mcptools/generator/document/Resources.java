package dev.mcptools.generator.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a file calls by names of its own: {@code $self} of the document (OpenAPI 3.2, section 4.1.2.2.2), {@code $id} and
 * {@code $anchor} of schemas (JSON Schema 2020-12, sections 8.2.1 and 8.2.2).
 *
 * <p>A schema with an {@code $id} is a resource: references inside of it that begin with {@code #} start there.
 */
final class Resources {
    private final JsonNode root;
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final IdentityHashMap<JsonNode, Map<String, JsonNode>> anchors = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, JsonNode> resourceOf = new IdentityHashMap<>();

    private Resources(JsonNode root) {
        this.root = root;
    }

    /** Those of a file of a version that has no such names. */
    static Resources unnamed(JsonNode root) {
        return new Resources(root);
    }

    static Resources of(JsonNode root) {
        Resources resources = new Resources(root);
        if (root.path("$self").isTextual()) {
            resources.byId.put(withoutFragment(root.get("$self").textValue()), root);
        }
        resources.collect(root, root);
        return resources;
    }

    private void collect(JsonNode node, JsonNode resource) {
        JsonNode inner = resource;
        if (node.path("$id").isTextual()) {
            byId.putIfAbsent(withoutFragment(node.get("$id").textValue()), node);
            inner = node;
        }
        for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
            if (node.path(keyword).isTextual()) {
                anchors.computeIfAbsent(inner, each -> new HashMap<>())
                        .putIfAbsent(node.get(keyword).textValue(), node);
            }
        }
        if (!SameNode.is(inner, root) && Reference.isReference(node)) {
            resourceOf.put(node, inner);
        }
        for (JsonNode child : node) {
            collect(child, inner);
        }
    }

    /** What has this URI for its name. */
    Optional<JsonNode> named(String uri) {
        return Optional.ofNullable(byId.get(uri));
    }

    /** What a fragment means where a node of this file refers to it: within its resource, or else in the file. */
    Optional<JsonNode> within(JsonNode holder, String fragment) {
        JsonNode resource = resourceOf.getOrDefault(holder, root);
        return at(resource, fragment).or(() -> at(root, fragment));
    }

    /** What a fragment means in a resource of this file, or in the file itself. */
    Optional<JsonNode> at(JsonNode resource, String fragment) {
        if (fragment.isEmpty()) {
            return Optional.of(resource);
        }
        if (!fragment.startsWith("/")) {
            return Optional.ofNullable(anchors.getOrDefault(resource, Map.of()).get(fragment));
        }
        JsonNode found = resource.at(JsonPointer.compile(fragment));
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    private static String withoutFragment(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0 ? uri : uri.substring(0, hash);
    }
}
