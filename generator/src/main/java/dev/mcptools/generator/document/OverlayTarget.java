package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The document while overlays change it. What is changed is copied first, since YAML aliases and the values of overlays
 * may stand in many places; what comes from an overlay keeps its place there.
 */
final class OverlayTarget {
    private final SourceIndex index;
    private final IdentityHashMap<JsonNode, Copy> copies = new IdentityHashMap<>();
    private JsonNode root;

    /** What is known of a container that was copied: where it stands, and where its members do. */
    private record Copy(String file, SourceLocation at, List<SourceLocation> members) {}

    /** A fault of an overlay: two values that do not go together. */
    static final class Incompatible extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient SourceLocation at;
        private final String problem;

        Incompatible(SourceLocation at, String message) {
            super(message, null, false, false);
            this.at = at;
            problem = message;
        }

        String problem() {
            return problem;
        }

        SourceLocation at() {
            return at;
        }
    }

    OverlayTarget(SourceTree tree) {
        root = tree.root();
        index = tree.index();
    }

    JsonNode root() {
        return root;
    }

    /** Ends the changes: from here on, the index knows the places of what was changed. */
    JsonNode finish() {
        copies.forEach((node, copy) -> index.add(node, copy.file(), copy.at(), copy.members()));
        return root;
    }

    SourceLocation place(JsonNode container, int position) {
        Copy copy = copies.get(container);
        return copy == null ? index.at(container, position) : copy.members().get(position);
    }

    /**
     * Merges a value into what is at a path ("Action Object" of the Overlay Specification).
     *
     * @param asEntry whether an array is one entry of its target, as Overlay 1.0 has it, and not joined to it
     */
    void update(List<String> path, JsonNode update, SourceLocation at, boolean asEntry) throws Incompatible {
        JsonNode target = owned(path);
        if (target instanceof ObjectNode object && update.isObject()) {
            merge(object, update);
        } else if (target instanceof ArrayNode array) {
            append(array, update, at, asEntry);
        } else if (target.isValueNode() && update.isValueNode() && !path.isEmpty()) {
            replace(owned(path.subList(0, path.size() - 1)), path.get(path.size() - 1), update, at);
        } else {
            throw new Incompatible(at, "The update is " + kind(update) + "; its target is " + kind(target) + ".");
        }
    }

    private void merge(ObjectNode target, JsonNode update) throws Incompatible {
        int position = 0;
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            SourceLocation at = place(update, position++);
            String name = member.getKey();
            JsonNode value = member.getValue();
            JsonNode mine = target.path(name);
            if (mine.isMissingNode() || (mine.isValueNode() && value.isValueNode())) {
                replace(target, name, value, at);
            } else if (mine.isObject() && value.isObject()) {
                merge((ObjectNode) owned(target, name), value);
            } else if (mine.isArray() && value.isArray()) {
                append((ArrayNode) owned(target, name), value, at, false);
            } else if (!value.isNull()) {
                throw new Incompatible(
                        at,
                        "The update has " + kind(value) + " for `" + name + "`; its target has " + kind(mine) + ".");
            }
        }
    }

    private void append(ArrayNode target, JsonNode update, SourceLocation at, boolean asEntry) {
        List<SourceLocation> places = members(target);
        if (asEntry || !update.isArray()) {
            target.add(update);
            places.add(at);
            return;
        }
        int size = update.size();
        for (int position = 0; position < size; position++) {
            places.add(place(update, position));
            target.add(update.get(position));
        }
    }

    private void replace(JsonNode holder, String step, JsonNode value, SourceLocation at) {
        List<SourceLocation> places = members(holder);
        if (holder instanceof ArrayNode array) {
            array.set(Integer.parseInt(step), value);
            places.set(Integer.parseInt(step), at);
        } else if (holder instanceof ObjectNode object) {
            int position = position(object, step);
            if (position < 0) {
                places.add(at);
            } else {
                places.set(position, at);
            }
            object.set(step, value);
        }
    }

    /** Removes what is at these paths, from the innermost and last on: the indexes of the others stay what they are. */
    void remove(List<List<String>> paths) {
        paths.stream()
                .sorted(Comparator.comparing((List<String> path) -> path.size())
                        .thenComparing(path -> lastIndex(path))
                        .reversed())
                .forEach(this::removeOne);
    }

    private static int lastIndex(List<String> path) {
        String last = path.get(path.size() - 1);
        return last.matches("\\d{1,9}") ? Integer.parseInt(last) : -1;
    }

    private void removeOne(List<String> path) {
        JsonNode holder = owned(path.subList(0, path.size() - 1));
        String step = path.get(path.size() - 1);
        List<SourceLocation> places = members(holder);
        if (holder instanceof ArrayNode array) {
            array.remove(Integer.parseInt(step));
            places.remove(Integer.parseInt(step));
        } else if (holder instanceof ObjectNode object) {
            places.remove(position(object, step));
            object.remove(step);
        }
    }

    /** A value as it is now, which later changes leave as it is; its members keep their places. */
    JsonNode snapshot(JsonNode value) {
        Copy copy = copies.get(value);
        if (copy == null) {
            return value;
        }
        JsonNode frozen = value.isObject() ? Scalars.NODES.objectNode() : Scalars.NODES.arrayNode();
        List<SourceLocation> places = new ArrayList<>();
        int position = 0;
        if (frozen instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                object.set(member.getKey(), snapshot(member.getValue()));
                places.add(place(value, position++));
            }
        } else if (frozen instanceof ArrayNode array) {
            for (JsonNode item : value) {
                array.add(snapshot(item));
                places.add(place(value, position++));
            }
        }
        index.add(frozen, copy.file(), copy.at(), places);
        return frozen;
    }

    /** What is at a path, all containers on the way to it being copies. */
    private JsonNode owned(List<String> path) {
        root = copied(root);
        JsonNode node = root;
        for (String step : path) {
            node = owned(node, step);
        }
        return node;
    }

    private JsonNode owned(JsonNode holder, String step) {
        if (holder instanceof ArrayNode array) {
            JsonNode copy = copied(array.get(Integer.parseInt(step)));
            array.set(Integer.parseInt(step), copy);
            return copy;
        }
        JsonNode copy = copied(holder.get(step));
        ((ObjectNode) holder).set(step, copy);
        return copy;
    }

    private JsonNode copied(JsonNode node) {
        if (!node.isContainerNode() || copies.containsKey(node)) {
            return node;
        }
        List<SourceLocation> places = new ArrayList<>();
        for (int position = 0; position < node.size(); position++) {
            places.add(index.at(node, position));
        }
        JsonNode copy = node.isObject()
                ? Scalars.NODES.objectNode().setAll((ObjectNode) node)
                : Scalars.NODES.arrayNode().addAll((ArrayNode) node);
        copies.put(copy, new Copy(index.file(node), index.at(node), places));
        return copy;
    }

    private List<SourceLocation> members(JsonNode copy) {
        return copies.getOrDefault(copy, new Copy("", index.at(copy), new ArrayList<>()))
                .members();
    }

    private static int position(ObjectNode object, String name) {
        return object.propertyStream().map(Map.Entry::getKey).toList().indexOf(name);
    }

    static String kind(JsonNode node) {
        if (node.isObject()) {
            return "an object";
        }
        return node.isArray() ? "an array" : "a single value";
    }
}
