package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object that is put together from what stands in files; each member keeps the place that it has there. */
final class PlacedObject {
    private final SourceIndex index;
    private final String file;
    private final SourceLocation at;
    private final Map<String, SourceLocation> places = new LinkedHashMap<>();
    private final ObjectNode node = Scalars.NODES.objectNode();

    /** An empty one, in place of an object of a file. */
    PlacedObject(SourceIndex index, JsonNode original) {
        this(index, index.file(original), index.at(original));
    }

    PlacedObject(SourceIndex index, String file, SourceLocation at) {
        this.index = index;
        this.file = file;
        this.at = at;
    }

    /** Sets a member, which stands at this place. */
    PlacedObject set(String name, JsonNode value, SourceLocation place) {
        node.set(name, value);
        places.put(name, place);
        return this;
    }

    /** Sets a member to a text, which stands at this place. */
    PlacedObject set(String name, String value, SourceLocation place) {
        return set(name, Scalars.NODES.textNode(value), place);
    }

    /** Sets a member that another object has, if it has it. */
    PlacedObject take(JsonNode from, String name) {
        return take(from, name, name);
    }

    /** Sets a member that another object has under another name, if it has it. */
    PlacedObject take(JsonNode from, String name, String as) {
        return from.has(name) ? set(as, from.get(name), index.at(from, name)) : this;
    }

    /** Sets all members of an object, in place of those that have the same name. */
    PlacedObject takeAll(JsonNode from) {
        int position = 0;
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            set(member.getKey(), member.getValue(), index.at(from, position++));
        }
        return this;
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    /** {@return the object; what is set afterwards has no place} */
    ObjectNode node() {
        index.add(node, file, at, places.values().stream().toList());
        return node;
    }
}
