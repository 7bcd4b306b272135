package dev.mcptools.runtime.fields;

import dev.mcptools.runtime.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Fields in words, safe to show. */
final class FieldText {
    private static final int MOST = 20;
    private static final int LONGEST = 80;

    private FieldText() {}

    /** {@return the key of a field} */
    static String key(FieldDefinition field) {
        return shown(field.key());
    }

    // cf_risk_level (label 'Risk Level'; options: Low, Medium, High)
    static String of(FieldDefinition field) {
        String label = field.label().equals(field.key()) ? "" : "label '" + field.label() + "'; ";
        return key(field) + " (" + label + type(field) + ")";
    }

    // options: Low, Medium, High
    private static String type(FieldDefinition field) {
        String kind =
                field.type() == FieldType.OPTION ? "options: " + values(field.options()) : "type " + kind(field.type());
        return field.many() ? kind + "; an array" : kind;
    }

    // uuid
    static String item(FieldDefinition field) {
        return field.type() == FieldType.OPTION ? oneOf(field) : kind(field.type());
    }

    static String kind(FieldType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // one of Low, Medium, High
    static String oneOf(FieldDefinition field) {
        return "one of " + values(field.options());
    }

    static String values(List<FieldOption> options) {
        String first = options.stream()
                .limit(MOST)
                .map(option -> named(option.value().asText(), option.label()))
                .collect(Collectors.joining(", "));
        return options.size() <= MOST ? first : first + " and " + (options.size() - MOST) + " more";
    }

    static String keys(List<FieldDefinition> fields) {
        String first = fields.stream().limit(MOST).map(FieldText::key).collect(Collectors.joining(", "));
        return fields.size() <= MOST ? first : first + " and " + (fields.size() - MOST) + " more";
    }

    static String shown(String text) {
        return VisibleText.of(text, LONGEST).replaceAll("\\s+", " ").strip();
    }

    private static String named(String value, String label) {
        return shown(value).equals(label) ? label : shown(value) + " (" + label + ")";
    }
}
