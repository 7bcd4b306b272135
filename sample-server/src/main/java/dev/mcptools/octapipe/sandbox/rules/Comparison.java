package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.model.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Values of one kind, compared. */
final class Comparison {

    private static final int DATE_LENGTH = "2026-11-22".length();
    private static final int HOUR_MINUTE_LENGTH = "09:00".length();

    private Comparison() {}

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    /** Whether a value equals another; a list does when it holds the other. */
    static boolean equal(Field.Kind kind, JsonNode value, JsonNode other) {
        return !isEmpty(value)
                && switch (kind) {
                    case TEXT -> value.asText().equals(other.asText());
                    case NUMBER, TIME -> order(kind, value, other) == 0;
                    case BOOLEAN -> value.booleanValue() == other.booleanValue();
                    case LIST -> holds(value, other);
                };
    }

    /** Whether a text holds another, in whatever case, or a list an element. */
    static boolean contains(Field.Kind kind, JsonNode value, JsonNode other) {
        return kind == Field.Kind.LIST
                ? holds(value, other)
                : value.asText()
                        .toLowerCase(Locale.ROOT)
                        .contains(other.asText().toLowerCase(Locale.ROOT));
    }

    static int order(Field.Kind kind, JsonNode value, JsonNode other) {
        return switch (kind) {
            case NUMBER -> value.decimalValue().compareTo(other.decimalValue());
            case TIME -> moment(value.textValue()).compareTo(moment(other.textValue()));
            case BOOLEAN -> Boolean.compare(value.booleanValue(), other.booleanValue());
            case TEXT, LIST -> String.CASE_INSENSITIVE_ORDER.compare(text(value), text(other));
        };
    }

    /** Items by a field, those without a value last whatever the direction. */
    static <T extends Item> Comparator<T> by(Field<T> field, boolean descending) {
        Comparator<JsonNode> order = (value, other) -> order(field.kind(), value, other);
        return Comparator.comparing(
                item -> Optional.of(field.read().apply(item)).filter(value -> !isEmpty(value)),
                emptyLast(descending ? order.reversed() : order));
    }

    private static Comparator<Optional<JsonNode>> emptyLast(Comparator<JsonNode> order) {
        return (value, other) -> value.isPresent() && other.isPresent()
                ? order.compare(value.get(), other.get())
                : Boolean.compare(value.isEmpty(), other.isEmpty());
    }

    /** Relations hold keys, files hold objects with one. */
    private static boolean holds(JsonNode list, JsonNode wanted) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(element -> element.isObject() ? element.path("uuid").equals(wanted) : element.equals(wanted));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A date is its first moment in UTC, a time of day is one on the first day of 1970. */
    private static Instant moment(String text) {
        if (text.length() == DATE_LENGTH) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return text.length() == HOUR_MINUTE_LENGTH
                ? Instant.parse("1970-01-01T" + text + ":00Z")
                : OffsetDateTime.parse(text).toInstant();
    }
}
