package dev.mcptools.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That fields describe an argument which the users of the API define.
 *
 * @param resource the plural name of what owns the fields
 * @param owner the argument that has the owner's id
 * @param use what the argument has to do with them
 */
public record FieldArgument(String resource, String owner, Use use) {

    /** What an argument has to do with fields. */
    public sealed interface Use {}

    /** It is an object of all values. */
    public record Values() implements Use {}

    /**
     * It is an object of values to change.
     *
     * @param beside its members that are no fields
     */
    public record Changes(List<String> beside) implements Use {
        public Changes {
            beside = List.copyOf(beside);
        }
    }

    /**
     * It is an array of new items.
     *
     * @param at JSON Pointer to all values in each of them
     */
    public record Rows(String at) implements Use {}

    /**
     * It has conditions on values.
     *
     * @param beside fields that every item has, with what their values are, in the order of the record
     */
    public record Filter(Map<String, FieldType> beside) implements Use {
        public Filter {
            beside = Collections.unmodifiableMap(new LinkedHashMap<>(beside));
        }
    }
}
