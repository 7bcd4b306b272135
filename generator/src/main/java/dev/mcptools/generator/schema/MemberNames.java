package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** Names the members of an object that is not written out. */
final class MemberNames {
    private static final int MOST = 40;

    private MemberNames() {}

    /** As the end of a sentence: {@code  with the members a, b}; empty if there are none to name. */
    static String of(JsonNode schema) {
        JsonNode members = schema.path("properties");
        if (members.isEmpty()) {
            return "";
        }
        String names = members.properties().stream()
                .limit(MOST)
                .map(member -> member.getKey())
                .collect(Collectors.joining(", "));
        return " with the members " + names
                + (members.size() > MOST ? " and " + (members.size() - MOST) + " more" : "");
    }
}
