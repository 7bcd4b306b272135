package dev.mcptools.octapipe.sandbox.rules;

import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.Item;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code sort} query parameter: a field's name, with {@code -} in front to sort downwards. */
public final class Sort {

    private Sort() {}

    /** The order asked for; without one, items stay in the order in which they came to be. */
    @SuppressWarnings("UnusedVariable") // In the order in which they came, all are equal.
    public static <T extends Item> Comparator<T> read(
            Optional<String> text, Map<String, Field<T>> fields, Errors errors) {
        Comparator<T> asTheyCame = (item, other) -> 0;
        if (text.isEmpty()) {
            return asTheyCame;
        }
        boolean descending = text.get().startsWith("-");
        Field<T> field = fields.get(descending ? text.get().substring(1) : text.get());
        if (field == null) {
            errors.notSelectable("sort");
            return asTheyCame;
        }
        return Comparison.by(field, descending);
    }
}
