package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.FieldPath;
import dev.mcptools.generator.model.Fields;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Names the members of an answer, the outer ones first, and says nothing else of them: enough to know what a tool is good
 * for, and to plan the next call. What is inside a member is named as long as all of it fits.
 */
final class MemberOutline {
    private static final int MOST = 40;
    private static final int DEEPEST = 2;

    private int left = MOST;
    private final Queue<Open> open = new ArrayDeque<>();

    private MemberOutline() {}

    /** A schema to be written, and how deep it is. */
    private record Open(JsonNode schema, ObjectNode outline, int depth) {}

    /** {@return the names of the members that a schema has} */
    static ObjectNode of(JsonNode schema) {
        MemberOutline members = new MemberOutline();
        ObjectNode outline = JsonNodeFactory.instance.objectNode();
        members.open.add(new Open(schema, outline, 0));
        while (!members.open.isEmpty()) {
            members.write(members.open.remove());
        }
        return outline;
    }

    /** {@return an outline without those of its outer members that the argument for fields names with all that is in them} */
    static ObjectNode beside(Fields fields, ObjectNode outline) {
        ObjectNode holder = outline.get("items") instanceof ObjectNode items ? items : outline;
        if (holder.get("properties") instanceof ObjectNode members) {
            members.properties().removeIf(member -> isNamed(member.getKey(), member.getValue(), fields));
            if (members.isEmpty()) {
                holder.remove("properties");
            }
        }
        return outline;
    }

    private static boolean isNamed(String name, JsonNode member, Fields fields) {
        JsonNode inside = member.path("items").isObject() ? member.get("items") : member;
        return fields.choice().contains(FieldPath.of(List.of(name)))
                && inside.path("properties").properties().stream()
                        .allMatch(each -> fields.choice().contains(FieldPath.of(List.of(name, each.getKey()))));
    }

    private void write(Open next) {
        JsonNode items = next.schema().path("items");
        if (items.path("properties").isObject() && fits(next, items.path("properties"))) {
            write(items, next.outline().putObject("items"), next.depth());
        } else if (next.depth() == 0 || fits(next, next.schema().path("properties"))) {
            write(next.schema(), next.outline(), next.depth());
        }
    }

    /** The outermost members are named, however many they are. */
    private boolean fits(Open next, JsonNode members) {
        return next.depth() == 0 || members.size() <= left;
    }

    private void write(JsonNode schema, ObjectNode outline, int depth) {
        JsonNode members = schema.path("properties");
        if (members.isEmpty()) {
            return;
        }
        ObjectNode names = outline.putObject("properties");
        left -= members.size();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            ObjectNode inside = names.putObject(member.getKey());
            if (depth + 1 < DEEPEST) {
                open.add(new Open(member.getValue(), inside, depth + 1));
            }
        }
    }
}
