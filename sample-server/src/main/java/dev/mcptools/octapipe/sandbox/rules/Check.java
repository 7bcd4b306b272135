package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.http.Call;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.WireName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Looks at one value that is not null, and adds to the errors what is wrong with it. */
@FunctionalInterface
public interface Check {

    /** Far longer than anything that people write, short enough to hold thousands of. */
    int MAX_TEXT = 65_535;

    Pattern EMAIL_TEXT = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    Pattern URL_TEXT = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
    Pattern HOURS_MINUTES = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    void accept(String field, JsonNode value, Errors errors);

    Check TEXT = that(value -> value.isTextual() && value.textValue().length() <= MAX_TEXT, "must be a string");
    Check INTEGER = that(value -> value.isIntegralNumber() && value.canConvertToInt(), "must be an integer");
    Check NOT_NEGATIVE = that(
            value -> value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0,
            "must be an integer of at least 0");
    Check NUMBER = that(JsonNode::isNumber, "must be a number");
    Check BOOLEAN = that(JsonNode::isBoolean, "must be true or false");
    Check UUID = text(text -> Call.uuid(text).isPresent(), "must be a valid UUID");
    Check EMAIL = text(text -> EMAIL_TEXT.matcher(text).matches(), "must be a valid email address");
    Check URL = text(text -> URL_TEXT.matcher(text).matches(), "must be a valid URL");
    Check DATE = text(parses(LocalDate::parse), "must match the format Y-m-d");
    Check DATETIME = text(parses(OffsetDateTime::parse), "must be a valid date and time");
    Check DATE_OR_DATETIME = text(
            text -> parses(LocalDate::parse).test(text)
                    || parses(OffsetDateTime::parse).test(text),
            "must be a valid date");
    Check HOUR_MINUTE = text(text -> HOURS_MINUTES.matcher(text).matches(), "must match the format H:i");
    Check LOCAL_TIME = text(parses(LocalTime::parse), "must be a valid time");

    /** An object; an empty list counts as one, because PHP writes an empty map so. */
    Check MAP = that(value -> value.isObject() || (value.isArray() && value.isEmpty()), "must be an object");

    static Check that(Predicate<JsonNode> condition, String requirement) {
        return (field, value, errors) -> {
            if (!condition.test(value)) {
                errors.add(field, "The " + field + " field " + requirement + ".");
            }
        };
    }

    static Check text(Predicate<String> condition, String requirement) {
        return that(value -> value.isTextual() && condition.test(value.textValue()), requirement);
    }

    static Check oneOf(WireName[] constants) {
        return oneOf(WireName.all(constants));
    }

    static Check oneOf(List<String> options) {
        return (field, value, errors) -> {
            if (!value.isTextual() || !options.contains(value.textValue())) {
                errors.notSelectable(field);
            }
        };
    }

    /** A list whose elements pass the check, none of them twice. */
    static Check listOf(Check element) {
        return (field, value, errors) -> {
            if (!value.isArray()) {
                errors.add(field, "The " + field + " field must be an array.");
                return;
            }
            Set<JsonNode> seen = new HashSet<>();
            for (int i = 0; i < value.size(); i++) {
                String name = field + "." + i;
                element.accept(name, value.get(i), errors);
                if (!seen.add(value.get(i))) {
                    errors.add(name, "The " + name + " field has a duplicate value.");
                }
            }
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
