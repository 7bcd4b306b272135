package dev.mcptools.runtime.tools;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Follows a JSON Pointer (RFC 6901) through object members while a pass walks by; array indexes match nothing. */
final class MemberPath {
    private final Optional<List<String>> names;
    /** How many names of the pointer lead to where the pass is. */
    private int matched;

    private MemberPath(Optional<List<String>> names) {
        this.names = names;
    }

    /** {@return what follows this pointer; without one, nothing is ever here} */
    static MemberPath of(Optional<String> pointer) {
        return new MemberPath(pointer.map(MemberPath::names));
    }

    private static List<String> names(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** The pass is at the member {@code name} of an object that lies {@code depth} levels deep. */
    void enterMember(int depth, String name) {
        boolean next = matched >= depth
                && names.isPresent()
                && depth < names.get().size()
                && names.get().get(depth).equals(name);
        matched = next ? depth + 1 : Math.min(matched, depth);
    }

    /** The pass is at an item of an array that lies {@code depth} levels deep. */
    void enterItem(int depth) {
        matched = Math.min(matched, depth);
    }

    /** {@return whether the value {@code depth} levels deep, where the pass is, is the one pointed at} */
    boolean isHere(int depth) {
        return matched == depth && names.isPresent() && names.get().size() == depth;
    }
}
