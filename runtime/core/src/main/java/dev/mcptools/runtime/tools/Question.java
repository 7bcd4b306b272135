package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * What a user is asked: a sentence, and a form of fields that each hold one value (2026-07-28, Elicitation, "Form Mode").
 * A form without fields asks for yes or no.
 *
 * <p>It must not ask for passwords, keys or other secrets: clients, and whoever reads along there, see what is typed.
 */
public final class Question {
    private final String message;
    private final ObjectNode schema;

    private Question(String message, ObjectNode schema) {
        this.message = message;
        this.schema = schema;
    }

    /** {@return a question without fields}
     *
     * @param message what is asked and why, for people
     */
    public static Question of(String message) {
        ObjectNode schema = Json.object().put("type", "object");
        schema.putObject("properties");
        return new Question(message, schema);
    }

    /** {@return the same question with a field for a text, which must be filled in} */
    public Question text(String name, String title) {
        return with(name, field("string", title));
    }

    /** {@return the same question with a field for a number, which must be filled in} */
    public Question number(String name, String title) {
        return with(name, field("number", title));
    }

    /** {@return the same question with a field for an integer, which must be filled in} */
    public Question integer(String name, String title) {
        return with(name, field("integer", title));
    }

    /** {@return the same question with a field for yes or no} */
    public Question yesOrNo(String name, String title) {
        return with(name, field("boolean", title));
    }

    /** {@return the same question with a field for one of some values} */
    public Question choice(String name, String title, Collection<String> values) {
        ObjectNode field = field("string", title);
        values.forEach(field.putArray("enum")::add);
        return with(name, field);
    }

    /** {@return what is asked} */
    public String message() {
        return message;
    }

    /** {@return the schema of the form, as clients get it} */
    public Json schema() {
        return Json.of(schema);
    }

    /** {@return whether an answer has what the form asks for: a client may send anything} */
    public boolean accepts(Answer answer) {
        return answer.action() == Answer.Action.ACCEPT
                && schema.path("properties").properties().stream()
                        .allMatch(field ->
                                accepts(field.getValue(), answer.content().path(field.getKey())));
    }

    private static boolean accepts(JsonNode field, JsonNode value) {
        boolean typed = switch (field.path("type").asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isNumber() && value.canConvertToExactIntegral();
            case "number" -> value.isNumber();
            default -> value.isBoolean();
        };
        return typed
                && (!field.has("enum") || field.get("enum").valueStream().anyMatch(choice -> choice.equals(value)));
    }

    private Question with(String name, ObjectNode field) {
        ObjectNode more = schema.deepCopy();
        ((ObjectNode) more.get("properties")).set(name, field);
        more.withArray("required").add(name);
        return new Question(message, more);
    }

    private static ObjectNode field(String type, String title) {
        return Json.object().put("type", type).put("title", title);
    }
}
