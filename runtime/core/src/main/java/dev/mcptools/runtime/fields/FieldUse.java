package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an argument has to do with fields. */
public sealed interface FieldUse {

    /** It is an object of all values that an item has afterwards: what is required is in it. */
    record Values() implements FieldUse {}

    /**
     * It is an object of values to change; null clears one.
     *
     * @param beside its members that are no fields
     */
    record Changes(Set<String> beside) implements FieldUse {
        public Changes {
            beside = Set.copyOf(beside);
        }
    }

    /**
     * It is an array of new items.
     *
     * @param at where all values are in each of them
     */
    record Rows(JsonPointer at) implements FieldUse {}

    /**
     * It has conditions on values.
     *
     * @param beside fields that every item has, with what their values are
     */
    record Filter(Map<String, FieldType> beside) implements FieldUse {
        public Filter {
            beside = Map.copyOf(beside);
        }

        /** {@return the same use, with these fields that every item has} */
        public Filter beside(FieldType type, String... names) {
            Map<String, FieldType> all = new HashMap<>(beside);
            for (String name : names) {
                all.put(name, type);
            }
            return new Filter(all);
        }

        /** {@return the field of this name that every item has, if it is one} */
        Optional<FieldDefinition> field(String name) {
            return Optional.ofNullable(beside.get(name)).map(type -> FieldDefinition.ofEveryItem(name, type));
        }
    }

    /** {@return the use of an object of all values} */
    static FieldUse values() {
        return new Values();
    }

    /** {@return the use of an object of changes, which may have these members too} */
    static FieldUse changes(String... beside) {
        return new Changes(Set.of(beside));
    }

    /** {@return the use of an array whose items have their values here, a JSON Pointer} */
    static FieldUse rows(String at) {
        return new Rows(JsonPointer.compile(at));
    }

    /** {@return the use of conditions} */
    static Filter filter() {
        return new Filter(Map.of());
    }
}
