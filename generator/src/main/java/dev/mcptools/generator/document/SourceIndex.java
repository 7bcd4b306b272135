package dev.mcptools.generator.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.IdentityHashMap;
import java.util.Iterator;

/**
 * Where each value of a tree stands in its file.
 *
 * <p>A member of an object stands where its key does. Objects and arrays are known by identity, the rest by the object
 * or array that holds it: one map entry for each container and eight bytes for each value.
 */
public final class SourceIndex {
    private final SourceLocation start;
    private final IdentityHashMap<JsonNode, Container> containers = new IdentityHashMap<>();

    private record Container(String file, long place, Places members) {}

    SourceIndex(String file) {
        start = new SourceLocation(file, 1, 1);
    }

    void add(JsonNode container, String file, long place, Places members) {
        containers.put(container, new Container(file, place, members.trimmed()));
    }

    /**
     * {@return the place of an object or array of the tree}
     *
     * @param container the object or array; for one that was not read from the file, the start of the file
     */
    public SourceLocation at(JsonNode container) {
        Container known = containers.get(container);
        return known == null ? start : Places.location(known.file(), known.place());
    }

    /**
     * {@return the place of a member of an object, or of an item of an array}
     *
     * @param container the object or array
     * @param member the member's name, or the item's index; where there is none such, the container's place
     */
    public SourceLocation at(JsonNode container, String member) {
        Container known = containers.get(container);
        int position = position(container, member);
        return known == null || position < 0 || position >= known.members().size()
                ? at(container)
                : Places.location(known.file(), known.members().at(position));
    }

    /**
     * {@return the place of what a JSON Pointer leads to}
     *
     * @param root where the pointer starts
     * @param pointer the pointer; where it leads nowhere, the place of the last value on its way counts
     */
    public SourceLocation at(JsonNode root, JsonPointer pointer) {
        SourceLocation place = at(root);
        JsonNode node = root;
        JsonPointer rest = pointer;
        while (!rest.matches() && position(node, rest.getMatchingProperty()) >= 0) {
            place = at(node, rest.getMatchingProperty());
            node = node.at(rest.head() == null ? rest : JsonPointer.empty().appendProperty(rest.getMatchingProperty()));
            rest = rest.tail();
        }
        return place;
    }

    private static int position(JsonNode container, String member) {
        if (container instanceof ArrayNode) {
            int index = member.matches("\\d{1,9}") ? Integer.parseInt(member) : -1;
            return index < container.size() ? index : -1;
        }
        int position = 0;
        for (Iterator<String> names = container.fieldNames(); names.hasNext(); position++) {
            if (names.next().equals(member)) {
                return position;
            }
        }
        return -1;
    }
}
