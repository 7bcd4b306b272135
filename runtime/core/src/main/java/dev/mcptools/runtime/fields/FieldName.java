package dev.mcptools.runtime.fields;

import java.util.List;
import java.util.Optional;

/** What a name that somebody wrote turns out to be. */
public sealed interface FieldName {

    /** The key of a field. */
    record Key(FieldDefinition field) implements FieldName {}

    /** The label of a field, or its key in another spelling; no other field is meant by it. */
    record Label(FieldDefinition field) implements FieldName {}

    /** Several fields may be meant. */
    record Ambiguous(List<FieldDefinition> fields) implements FieldName {
        public Ambiguous {
            fields = List.copyOf(fields);
        }
    }

    /**
     * None.
     *
     * @param nearest the field that may have been meant
     */
    record Unknown(Optional<FieldDefinition> nearest) implements FieldName {}
}
