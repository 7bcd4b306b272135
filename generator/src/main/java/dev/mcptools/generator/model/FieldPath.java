package dev.mcptools.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The names that lead to a member, as one text: {@code owner_user.uuid}. A dot or a backslash in a name has a backslash
 * before it, and so has the name {@code *}.
 */
public final class FieldPath {
    private FieldPath() {}

    /** {@return the text for these names} */
    public static String of(List<String> names) {
        return names.stream().map(FieldPath::escaped).collect(Collectors.joining("."));
    }

    /** {@return the names in a text} */
    public static List<String> names(String path) {
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

    private static String escaped(String name) {
        return name.equals(Fields.EVERYTHING)
                ? "\\" + name
                : name.replace("\\", "\\\\").replace(".", "\\.");
    }
}
