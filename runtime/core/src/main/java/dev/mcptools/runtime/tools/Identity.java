package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What tells the items of a list apart: for tools, and for people.
 *
 * <p>All places are JSON Pointers (RFC 6901).
 *
 * @param id the member of an item that other tools take
 * @param names what people call it: each name one member, or several with blanks between them
 * @param isShort whether the list is short enough to be read whole before a call
 * @param search what the list is called with to find the items of one name: JSON, in which the text {@code {name}} stands
 *     for it
 * @param items where the items are in the answer of a list that does not go on
 */
public record Identity(
        String id, List<List<String>> names, boolean isShort, Optional<String> search, Optional<String> items) {

    public Identity {
        names = names.stream().map(List::copyOf).toList();
    }

    /** {@return items with this id, which have no names and may be many} */
    public static Identity by(String id) {
        return new Identity(id, List.of(), false, Optional.empty(), Optional.empty());
    }

    /** {@return the same, which people also tell by these members, with blanks between them} */
    public Identity named(String... members) {
        List<List<String>> more = new ArrayList<>(names);
        more.add(List.of(members));
        return new Identity(id, more, isShort, search, items);
    }

    /** {@return the same, so few that all of them can be read before a call} */
    public Identity few() {
        return new Identity(id, names, true, search, items);
    }

    /** {@return the same, found by name with these arguments of the list, JSON, in which {@code {name}} is the name} */
    public Identity foundBy(String arguments) {
        return new Identity(id, names, isShort, Optional.of(arguments), items);
    }

    /** {@return the same, which stand there in an answer that has no pages} */
    public Identity at(String pointer) {
        return new Identity(id, names, isShort, search, Optional.of(pointer));
    }

    /** {@return what people call this item} */
    List<String> namesOf(JsonNode item) {
        return names.stream()
                .map(members -> members.stream()
                        .map(item::at)
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
