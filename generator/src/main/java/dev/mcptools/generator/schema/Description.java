package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description of a schema: what people wrote, which can be said in fewer words, and behind it what the schema does not
 * have any more since it was said shorter, which cannot.
 *
 * @param words what people wrote
 * @param members the members, the values, or where to look for them; empty if the schema has them
 */
record Description(String words, String members) {
    private static final Pattern MEMBERS = Pattern.compile(
            "(?:^|\\s)(?:Members(?: \\(\\* required\\))?: |As \\S{1,2000}\\.$|One of \\d{1,9} values: )");

    static Description of(ObjectNode schema) {
        String text = schema.path("description").asText();
        Matcher members = MEMBERS.matcher(text);
        return members.find()
                ? new Description(
                        text.substring(0, members.start()),
                        text.substring(members.start()).strip())
                : new Description(text, "");
    }

    /** Writes the words of a schema anew; where nothing is left, there is no description. */
    static void change(ObjectNode schema, UnaryOperator<String> words) {
        if (schema.path("description").isTextual()) {
            Description description = of(schema);
            new Description(words.apply(description.words), description.members).write(schema);
        }
    }

    /** The same with members in place of those before. */
    Description with(String others) {
        return new Description(words, others);
    }

    void write(ObjectNode schema) {
        String text = (words + " " + members).strip();
        if (text.isEmpty()) {
            schema.remove("description");
        } else {
            schema.put("description", text);
        }
    }
}
