package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.text.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What one value of a field, or one item of it if it has many, turns out to be. */
public sealed interface FieldValue {

    /**
     * It can be sent.
     *
     * @param value what to send: the value, or the option that is meant by it
     * @param remark what was made of it, as a sentence; empty if it is the value as it was given
     */
    record Fits(JsonNode value, Optional<String> remark) implements FieldValue {}

    /**
     * It cannot.
     *
     * @param problem why, to follow its name in a sentence
     */
    record Wrong(String problem) implements FieldValue {}

    /** {@return what a value that is not null is for this field, whether or not it has many} */
    static FieldValue of(FieldDefinition field, JsonNode value) {
        return switch (field.type()) {
            case OPTION -> option(field, value);
            case STRING -> fitting(value.isTextual(), value, "a string");
            case NUMBER -> fitting(value.isNumber(), value, "a number");
            case INTEGER -> fitting(isWhole(value), value, "a whole number");
            case BOOLEAN -> fitting(value.isBoolean(), value, "true or false");
            case DATE -> text(value, parses(LocalDate::parse), "a date, like 2026-01-31");
            case DATE_TIME ->
                text(value, parses(OffsetDateTime::parse), "a point in time with its zone, like 2026-01-31T09:30:00Z");
            case TIME -> text(value, Texts.TIME.asMatchPredicate(), "a time of day, like 09:30");
            case EMAIL -> text(value, Texts.EMAIL.asMatchPredicate(), "an e-mail address");
            case URI -> text(value, Texts.URI.asMatchPredicate(), "an absolute URI, like https://example.com/a");
            case UUID ->
                text(value, Texts.UUID.asMatchPredicate(), "a UUID, like 123e4567-e89b-42d3-a456-426614174000");
            case OBJECT -> fitting(value.isObject(), value, "an object");
            case ANY, COMPUTED -> fits(value);
        };
    }

    private static FieldValue option(FieldDefinition field, JsonNode given) {
        for (FieldOption option : field.options()) {
            if (option.value().equals(given)) {
                return fits(given);
            }
        }
        if (!given.isTextual()) {
            return wrong(given, FieldText.oneOf(field));
        }
        String spelling = Spelling.of(given.asText());
        List<FieldOption> meant = field.options().stream()
                .filter(option -> Spelling.of(option.value().asText()).equals(spelling)
                        || Spelling.of(option.label()).equals(spelling))
                .toList();
        return switch (meant.size()) {
            case 0 -> wrong(given, FieldText.oneOf(field));
            case 1 ->
                new Fits(
                        meant.get(0).value(),
                        Optional.of(shown(given) + " was taken as the option "
                                + shown(meant.get(0).value()) + " of " + FieldText.key(field) + "."));
            default ->
                wrong(
                        given,
                        "one of " + FieldText.values(meant) + ", spelt exactly so, since they differ in that alone");
        };
    }

    private static FieldValue text(JsonNode value, Predicate<String> condition, String expected) {
        return fitting(value.isTextual() && condition.test(value.textValue()), value, expected);
    }

    private static FieldValue fitting(boolean fitting, JsonNode value, String expected) {
        return fitting ? fits(value) : wrong(value, expected);
    }

    private static FieldValue fits(JsonNode value) {
        return new Fits(value, Optional.empty());
    }

    private static FieldValue wrong(JsonNode value, String expected) {
        return new Wrong("must be " + expected + ", but is " + shown(value));
    }

    // 24.0 is whole (JSON Schema 2020-12, Core, section 6.1.1).
    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "'" + VisibleText.of(value.textValue(), Texts.SHOWN) + "'";
            case NUMBER, BOOLEAN, NULL, BINARY, MISSING, POJO -> VisibleText.of(value.asText(), Texts.SHOWN);
        };
    }

    private static Predicate<String> parses(Consumer<String> parser) {
        return text -> {
            try {
                parser.accept(text);
                return true;
            } catch (DateTimeException unreadable) {
                return false;
            }
        };
    }
}
