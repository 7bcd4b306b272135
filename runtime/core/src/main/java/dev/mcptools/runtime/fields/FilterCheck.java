package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Holds conditions against the fields that they name, and writes them as the API takes them: keys for labels, options for
 * other spellings of them, days for those that are told from today.
 *
 * <p>The grammar: {@code {"and": [CONDITION...], "or": [CONDITION...]}}, where a condition is
 * {@code {"field": NAME, "op": OPERATOR, "value": VALUE}}. What is not of it is left to the schema of the argument.
 *
 * @param check finds fields by their names, and gets what is wrong
 * @param use which fields there are beside those that users define
 * @param today the day that others are told from
 */
record FilterCheck(FieldCheck check, FieldUse.Filter use, LocalDate today) {

    /** {@return the conditions to send; the very object that was given if nothing had to be changed} */
    JsonNode of(JsonNode filter) {
        if (!(filter instanceof ObjectNode groups)) {
            return filter;
        }
        ObjectNode checked = groups.objectNode();
        for (Map.Entry<String, JsonNode> group : groups.properties()) {
            checked.set(group.getKey(), conditions(group.getValue(), "." + FieldText.shown(group.getKey())));
        }
        return checked.equals(filter) ? filter : checked;
    }

    private JsonNode conditions(JsonNode group, String path) {
        if (!(group instanceof ArrayNode conditions)) {
            return group;
        }
        ArrayNode checked = conditions.arrayNode(conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            checked.add(condition(conditions.get(i), path + "[" + i + "]"));
        }
        return checked;
    }

    private JsonNode condition(JsonNode condition, String path) {
        String name = condition.path("field").asText();
        Optional<FilterOperator> operator =
                FilterOperator.written(condition.path("op").asText());
        if (!(condition instanceof ObjectNode given) || operator.isEmpty()) {
            return condition;
        }
        Optional<FieldDefinition> field = use.field(name).or(() -> check.field(name, path + ".field"));
        ObjectNode checked = given.deepCopy();
        if (field.isEmpty()) {
            told(given.path("value")).ifPresent(day -> checked.put("value", day.toString()));
            return checked;
        }
        checked.put("field", field.get().key());
        Optional<String> misused = operator.get().misused(field.get());
        if (misused.isPresent()) {
            check.problem(path + ".op", "'" + operator.get() + "' " + misused.get());
            return checked;
        }
        compared(checked, operator.get(), field.get(), path + ".value");
        return checked;
    }

    private void compared(ObjectNode condition, FilterOperator operator, FieldDefinition field, String path) {
        JsonNode value = condition.path("value");
        switch (operator) {
            case IS_EMPTY, IS_NOT_EMPTY -> {
                if (!value.isMissingNode() && !value.isNull()) {
                    check.problem(path, "must be left out: " + operator + " takes no value");
                }
                condition.remove("value");
            }
            case IN -> condition.set("value", any(value, field, path));
            case CONTAINS -> {
                // A part of an option, or of an address, is none itself.
                if (field.many()) {
                    condition.set("value", one(value, field, path));
                } else if (!value.isTextual() || value.textValue().isEmpty()) {
                    check.problem(path, "must be the text to look for in " + FieldText.key(field));
                }
            }
            case EQ, NEQ, GT, GTE, LT, LTE -> condition.set("value", one(value, field, path));
        }
    }

    private JsonNode any(JsonNode value, FieldDefinition field, String path) {
        if (!value.isArray() || value.isEmpty()) {
            check.problem(path, "must be an array of at least one value: 'in' finds what has any of them");
            return value;
        }
        ArrayNode checked = ((ArrayNode) value).arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            checked.add(one(value.get(i), field, path + "[" + i + "]"));
        }
        return checked;
    }

    private JsonNode one(JsonNode value, FieldDefinition field, String path) {
        if (value.isMissingNode() || value.isNull()) {
            check.problem(path, "is required; what has no value is found by is_empty");
            return value;
        }
        return switch (field.type()) {
            case DATE, DATE_TIME -> day(value, field, path);
            case STRING, NUMBER, INTEGER, BOOLEAN, OPTION, TIME, EMAIL, URI, UUID, OBJECT, ANY, COMPUTED ->
                check.one(field, value, path);
        };
    }

    private JsonNode day(JsonNode value, FieldDefinition field, String path) {
        Optional<LocalDate> day = told(value).or(() -> date(value));
        if (day.isPresent()) {
            // The day begins at midnight UTC where the API wants a point in time.
            return TextNode.valueOf(field.type() == FieldType.DATE ? day.get().toString() : day.get() + "T00:00:00Z");
        }
        return switch (FieldValue.of(field, value)) {
            case FieldValue.Fits fitting -> fitting.value();
            case FieldValue.Wrong wrong -> {
                check.problem(path, wrong.problem() + "; a day can be told from today: " + RelativeDate.SPELLING);
                yield value;
            }
        };
    }

    private Optional<LocalDate> told(JsonNode value) {
        Optional<LocalDate> day = RelativeDate.of(value.asText()).flatMap(relative -> relative.from(today));
        day.ifPresent(date -> check.remark("'" + value.asText() + "' was taken as " + date + "."));
        return day;
    }

    private static Optional<LocalDate> date(JsonNode value) {
        try {
            return Optional.of(LocalDate.parse(value.asText()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
