package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some of the members of an object, and some of theirs. Of a list it speaks of each item.
 *
 * @param others whether those are kept that are not named
 * @param named what is kept of those that are
 */
public record Selection(boolean others, Map<String, Selection> named) {
    /** Everything. */
    public static final Selection ALL = new Selection(true, Map.of());

    /** Nothing. */
    static final Selection NONE = new Selection(false, Map.of());

    public Selection {
        // What would be so anyway is not named: two selections that keep the same are equal.
        Map<String, Selection> exceptions = new HashMap<>(named);
        exceptions.values().removeIf(each -> others ? each.isAll() : each.isNothing());
        named = Map.copyOf(exceptions);
    }

    /** {@return what is kept of the member {@code name}} */
    Selection member(String name) {
        return named.getOrDefault(name, others ? ALL : NONE);
    }

    private boolean isAll() {
        return others && named.isEmpty();
    }

    /** {@return whether nothing is kept, not even an empty object} */
    boolean isNothing() {
        return !others && named.isEmpty();
    }

    /** {@return the same and all of the member at this path} */
    Selection with(String path) {
        return at(names(path), ALL);
    }

    /** {@return the same without the member at this path} */
    Selection without(String path) {
        return at(names(path), NONE);
    }

    /** What lies on the way is kept as far as it was, and as far as it is needed. */
    private Selection at(List<String> names, Selection last) {
        if (names.isEmpty()) {
            return last;
        }
        String first = names.getFirst();
        Map<String, Selection> changed = new HashMap<>(named);
        changed.put(first, member(first).at(names.subList(1, names.size()), last));
        return new Selection(others, changed);
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\' && i + 1 < path.length()) {
                i++;
                name.append(path.charAt(i));
            } else if (c == '.') {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names;
    }
}
