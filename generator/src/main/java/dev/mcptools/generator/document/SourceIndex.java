package dev.mcptools.generator.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Where each value of the trees of a document stands in its file.
 *
 * <p>A member of an object stands where its key does. Objects and arrays are known by identity, the rest by the object
 * or array that holds it: one map entry for each container and eight bytes for each value.
 */
public final class SourceIndex {
    private final SourceLocation start;
    private final IdentityHashMap<JsonNode, Container> containers = new IdentityHashMap<>();
    private final Set<String> memberNames = new HashSet<>();

    /** An object or array, and the places of what is in it. */
    private sealed interface Container {
        /** The file that its references are relative to. */
        String file();

        SourceLocation at();

        int size();

        SourceLocation at(int position);
    }

    /** One that stands in a file as it is. */
    private record Read(String file, long place, Places members) implements Container {
        @Override
        public SourceLocation at() {
            return Places.location(file, place);
        }

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public SourceLocation at(int position) {
            return Places.location(file, members.at(position));
        }
    }

    /** One that was put together from what stands in files. */
    private record Made(String file, SourceLocation at, List<SourceLocation> members) implements Container {
        @Override
        public int size() {
            return members.size();
        }

        @Override
        public SourceLocation at(int position) {
            return members.get(position);
        }
    }

    SourceIndex(String file) {
        start = new SourceLocation(file, 1, 1);
    }

    void add(JsonNode container, String file, long place, Places members) {
        containers.put(container, new Read(file, place, members.trimmed()));
        container.fieldNames().forEachRemaining(memberNames::add);
    }

    /** Adds what was put together: the file that its references are relative to, its place, those of its members. */
    void add(JsonNode container, String file, SourceLocation at, List<SourceLocation> members) {
        containers.put(container, new Made(file, at, List.copyOf(members)));
    }

    /** Adds a member that an object was given after it was read, at the end. */
    void addMember(JsonNode container, SourceLocation at) {
        List<SourceLocation> members = new ArrayList<>();
        for (int position = 0; position < container.size() - 1; position++) {
            members.add(at(container, position));
        }
        members.add(at);
        add(container, file(container), at(container), members);
    }

    /** {@return whether any object that was read has a member of that name; a look at all of them takes long} */
    public boolean knowsMember(String name) {
        return memberNames.contains(name);
    }

    /** {@return the name of the file that references in an object are relative to} */
    String file(JsonNode container) {
        Container known = containers.get(container);
        return known == null ? start.file() : known.file();
    }

    /**
     * {@return the place of an object or array of the tree}
     *
     * @param container the object or array; for one that was not read from the file, the start of the file
     */
    public SourceLocation at(JsonNode container) {
        Container known = containers.get(container);
        return known == null ? start : known.at();
    }

    /**
     * {@return the place of a member of an object, or of an item of an array}
     *
     * @param container the object or array
     * @param member the member's name, or the item's index; where there is none such, the container's place
     */
    public SourceLocation at(JsonNode container, String member) {
        return at(container, position(container, member));
    }

    /** {@return the place of the member at a position, or of the container if there is none} */
    SourceLocation at(JsonNode container, int position) {
        Container known = containers.get(container);
        return known == null || position < 0 || position >= known.size() ? at(container) : known.at(position);
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
