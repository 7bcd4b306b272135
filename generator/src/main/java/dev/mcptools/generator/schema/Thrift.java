package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.model.JsonSize;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the schema of a tool's arguments fit a size, least loss first. Every argument and every member stays named, and
 * nothing is refused that was not before.
 *
 * <ol>
 *   <li>Inside arguments, descriptions become a sentence; examples and defaults go.
 *   <li>What occurs twice is written out once.
 *   <li>Inside arguments, limits and patterns go; long choices are shown by their first values.
 *   <li>From the deepest level up, objects are written in {@link Shorthand}.
 *   <li>The descriptions of arguments become a sentence.
 * </ol>
 */
final class Thrift {
    private static final int SENTENCE = 100;
    private static final int SHORT_SENTENCE = 60;
    private static final int LONG_CHOICE = 600;
    private static final int CHOICES_SHOWN = 12;
    private static final List<String> LIMITS = List.of(
            "pattern",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "multipleOf",
            "additionalProperties",
            "unevaluatedProperties");

    private final int most;
    private ObjectNode schema;

    private Thrift(ObjectNode schema, int most) {
        this.schema = schema;
        this.most = most;
    }

    /**
     * A schema of a size.
     *
     * @param schema the schema
     * @param cuts what was done to make it so; empty if it is the one that was given
     */
    record Fitted(ObjectNode schema, List<String> cuts) {}

    /**
     * The schema in as many characters as are wanted, or in as few as it can be.
     *
     * @param schema the schema of a tool's arguments; it stays as it is
     */
    static Fitted fit(ObjectNode schema, int characters) {
        boolean fits = JsonSize.of(schema) <= characters;
        return fits ? new Fitted(schema, List.of()) : new Thrift(schema.deepCopy(), characters).fitted();
    }

    private Fitted fitted() {
        List<String> cuts = new ArrayList<>();
        if (isTooLarge()) {
            each(1, Thrift::sentence);
            cuts.add("descriptions inside its arguments are one sentence");
        }
        ObjectNode before = schema.deepCopy();
        if (isTooLarge()) {
            int same = SaidOnce.apply(arguments());
            if (same > 0) {
                cuts.add(same + " of its schemas say which one they are like");
            }
        }
        if (isTooLarge()) {
            each(1, Thrift::unlimited);
            each(0, Thrift::fewChoices);
            cuts.add("limits, patterns and long choices inside its arguments are not shown");
        }
        int deepest = inShort();
        if (deepest >= 0) {
            cuts.add("objects " + deepest + " levels inside its arguments are described in short");
        }
        LoosenedUnions.widen(before, schema);
        if (isTooLarge()) {
            each(0, argument -> shorten(argument, SENTENCE));
            cuts.add("the descriptions of its arguments are one sentence");
        }
        return new Fitted(schema, cuts);
    }

    /** The level from which on objects are now in short; negative if none are. */
    private int inShort() {
        ObjectNode whole = schema;
        int level = depth(whole);
        while (isTooLarge() && level > 0) {
            level--;
            schema = whole.deepCopy();
            each(level, Thrift::inShort);
        }
        return schema.equals(whole) ? -1 : level;
    }

    private boolean isTooLarge() {
        return JsonSize.of(schema) > most;
    }

    private ObjectNode arguments() {
        return (ObjectNode) schema.get("properties");
    }

    /** What is done to one schema. */
    private interface Change {
        void to(ObjectNode schema);
    }

    /** Changes the arguments, of level 0, and what is inside them, from this level on. */
    private void each(int level, Change change) {
        arguments().forEach(argument -> visit(argument, 0, level, change));
    }

    private static void visit(JsonNode node, int at, int from, Change change) {
        if (!(node instanceof ObjectNode schema)) {
            return;
        }
        if (at >= from) {
            change.to(schema);
        }
        inside(schema).forEach(inner -> visit(inner, at + 1, from, change));
    }

    private static List<JsonNode> inside(ObjectNode schema) {
        List<JsonNode> inside = new ArrayList<>();
        schema.path("properties").forEach(inside::add);
        inside.add(schema.path("items"));
        inside.add(schema.path("additionalProperties"));
        for (String list : List.of("anyOf", "oneOf", "allOf", "prefixItems")) {
            schema.path(list).forEach(inside::add);
        }
        return inside;
    }

    private static int depth(JsonNode node) {
        if (!(node instanceof ObjectNode schema)) {
            return 0;
        }
        return 1 + inside(schema).stream().mapToInt(Thrift::depth).max().orElse(0);
    }

    private static void sentence(ObjectNode schema) {
        shorten(schema, SENTENCE);
        schema.remove(List.of("examples", "default"));
    }

    private static void shorten(ObjectNode schema, int most) {
        Description.change(schema, words -> firstSentence(words, most));
    }

    private static String firstSentence(String text, int most) {
        int end = text.indexOf(". ");
        int line = text.indexOf('\n');
        String first = end > 0 ? text.substring(0, end + 1) : text;
        return PlainText.atMost(most, line > 0 && line < first.length() ? first.substring(0, line) : first);
    }

    private static void unlimited(ObjectNode schema) {
        LIMITS.stream().filter(limit -> !schema.path(limit).isObject()).forEach(schema::remove);
        if (schema.has("enum") || schema.has("format")) {
            return;
        }
        shorten(schema, SHORT_SENTENCE);
    }

    private static void fewChoices(ObjectNode schema) {
        if (!(schema.get("enum") instanceof ArrayNode all) || JsonSize.of(all) <= LONG_CHOICE) {
            return;
        }
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < CHOICES_SHOWN; i++) {
            some.append(i == 0 ? "" : ", ").append(all.path(i).asText());
        }
        schema.remove("enum");
        Description.of(schema)
                .with("One of " + all.size() + " values: " + some
                        + " and more; a wrong one is answered with the right ones.")
                .write(schema);
    }

    private static void inShort(ObjectNode schema) {
        Shorthand.of(schema).ifPresent(members -> inShort(members, schema));
    }

    private static void inShort(String members, ObjectNode schema) {
        String words = firstSentence(Description.of(schema).words(), SHORT_SENTENCE);
        JsonNode type = schema.get("type");
        boolean isArray = Types.of(schema).contains("array");
        schema.removeAll();
        if (type != null) {
            schema.set("type", type);
        }
        new Description(words, (members.contains("*") ? "Members (* required): " : "Members: ") + members)
                .write(schema);
        if (isArray) {
            schema.putObject("items");
        }
    }
}
