package dev.mcptools.runtime.fields;

import java.util.List;
import java.util.Optional;

/**
 * One field, as the users of the API defined it.
 *
 * @param key the member that its value stands under
 * @param label what people call it, safe to show; the key if it has no other name
 * @param type what its values are
 * @param many whether a value is an array of those
 * @param required whether it has to have a value
 * @param readOnly whether the API refuses to have it written
 * @param options the values that it takes, if its type is {@link FieldType#OPTION}
 * @param doubt why its values are not looked at, as a sentence: its definition says what is not understood here. Empty if it
 *     is understood
 */
public record FieldDefinition(
        String key,
        String label,
        FieldType type,
        boolean many,
        boolean required,
        boolean readOnly,
        List<FieldOption> options,
        Optional<String> doubt) {

    public FieldDefinition {
        options = List.copyOf(options);
    }

    /** {@return a field that nobody defined: each item has it} */
    static FieldDefinition ofEveryItem(String key, FieldType type) {
        return new FieldDefinition(key, key, type, false, false, false, List.of(), Optional.empty());
    }

    /** {@return whether a new item cannot do without it} */
    public boolean mustBeGiven() {
        return required && !readOnly;
    }
}
