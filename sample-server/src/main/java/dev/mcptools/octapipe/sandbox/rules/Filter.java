package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.model.WireName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Conditions on records or cards: {@code {"and":[{"field":"cf_status","op":"eq","value":"Stale"}]}}.
 *
 * <p>All conditions of {@code and} hold, and at least one of {@code or}; given both, both count. A field without a value
 * meets {@code is_empty} and {@code neq} alone. What cannot be understood is refused under its place, such as
 * {@code filters.and.0.field}.
 *
 * @param all the conditions of {@code and}
 * @param any those of {@code or}
 */
public record Filter<T extends Item>(List<Condition<T>> all, List<Condition<T>> any) implements Predicate<T> {

    /** How the member or parameter is called wherever there is one. */
    public static final String NAME = "filters";

    private static final Set<String> GROUPS = Set.of("and", "or");

    public Filter {
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    @Override
    public boolean test(T item) {
        return all.stream().allMatch(condition -> condition.test(item))
                && (any.isEmpty() || any.stream().anyMatch(condition -> condition.test(item)));
    }

    public boolean isEmpty() {
        return all.isEmpty() && any.isEmpty();
    }

    /** The filter in a query value, which is JSON. Without one, everything passes. */
    public static <T extends Item> Filter<T> query(Optional<String> text, Map<String, Field<T>> fields, Errors errors) {
        if (text.isEmpty()) {
            return new Filter<>(List.of(), List.of());
        }
        try {
            return read(Json.parse(text.get().getBytes(StandardCharsets.UTF_8)), fields, errors);
        } catch (Json.MalformedJson malformed) {
            errors.add(NAME, "The filters field must be a valid JSON string.");
            return new Filter<>(List.of(), List.of());
        }
    }

    /** The filter in a body; an empty one adds no errors. */
    public static <T extends Item> Filter<T> read(JsonNode filters, Map<String, Field<T>> fields, Errors errors) {
        List<Condition<T>> all = new ArrayList<>();
        List<Condition<T>> any = new ArrayList<>();
        if (!filters.isMissingNode() && !filters.isNull()) {
            Check.MAP.accept(NAME, filters, errors);
        }
        for (Map.Entry<String, JsonNode> group : filters.properties()) {
            String place = NAME + "." + group.getKey();
            if (!GROUPS.contains(group.getKey())) {
                errors.add(place, "The " + place + " field does not exist; a filter has and, or, or both.");
            } else if (!group.getValue().isArray() || group.getValue().isEmpty()) {
                errors.add(place, "The " + place + " field must be a list of conditions.");
            } else {
                List<Condition<T>> conditions = group.getKey().equals("and") ? all : any;
                for (int i = 0; i < group.getValue().size(); i++) {
                    condition(group.getValue().get(i), place + "." + i, fields, errors)
                            .ifPresent(conditions::add);
                }
            }
        }
        return new Filter<>(all, any);
    }

    private static <T extends Item> Optional<Condition<T>> condition(
            JsonNode json, String place, Map<String, Field<T>> fields, Errors errors) {
        Field<T> field = fields.get(json.path("field").asText());
        Optional<Operator> operator =
                WireName.find(Operator.values(), json.path("op").asText());
        if (field == null) {
            errors.notSelectable(place + ".field");
        }
        if (operator.isEmpty()) {
            errors.notSelectable(place + ".op");
        }
        if (field == null || operator.isEmpty()) {
            return Optional.empty();
        }
        JsonNode value = json.path("value");
        checkValue(field, operator.get(), value, place + ".value", errors);
        return Optional.of(new Condition<>(field, operator.get(), value));
    }

    private static void checkValue(Field<?> field, Operator operator, JsonNode value, String place, Errors errors) {
        switch (operator) {
            case IS_EMPTY, IS_NOT_EMPTY -> {}
            case IN -> Check.listOf(field.check()).accept(place, value, errors);
            case CONTAINS -> {
                if (field.kind() == Field.Kind.LIST) {
                    field.check().accept(place, value, errors);
                } else {
                    Check.TEXT.accept(place, value, errors);
                }
            }
            case EQ, NEQ, GT, GTE, LT, LTE -> {
                if (value.isMissingNode() || value.isNull()) {
                    errors.required(place);
                } else {
                    field.check().accept(place, value, errors);
                }
            }
        }
    }

    /** One comparison of a field with a value. */
    record Condition<T extends Item>(Field<T> field, Operator operator, JsonNode operand) {

        boolean test(T item) {
            JsonNode value = field.read().apply(item);
            boolean empty = Comparison.isEmpty(value);
            return switch (operator) {
                case IS_EMPTY -> empty;
                case IS_NOT_EMPTY -> !empty;
                case EQ -> Comparison.equal(field.kind(), value, operand);
                case NEQ -> !Comparison.equal(field.kind(), value, operand);
                case IN ->
                    StreamSupport.stream(operand.spliterator(), false)
                            .anyMatch(option -> Comparison.equal(field.kind(), value, option));
                case CONTAINS -> !empty && Comparison.contains(field.kind(), value, operand);
                case GT -> !empty && Comparison.order(field.kind(), value, operand) > 0;
                case GTE -> !empty && Comparison.order(field.kind(), value, operand) >= 0;
                case LT -> !empty && Comparison.order(field.kind(), value, operand) < 0;
                case LTE -> !empty && Comparison.order(field.kind(), value, operand) <= 0;
            };
        }
    }
}
