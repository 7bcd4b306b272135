package dev.mcptools.generator.model;

import java.util.List;

/** The type of an argument in generated Java. */
public sealed interface ValueType {

    /** Types without parameters. */
    enum Basic implements ValueType {
        STRING,
        BOOLEAN,
        /** An integer that the schema keeps within 32 bits. */
        INT,
        /** An integer that the schema keeps within 64 bits. */
        LONG,
        /** An integer without bounds. */
        INTEGER,
        /** A number, with all its digits. */
        DECIMAL,
        /** A JSON object, as a tree. */
        OBJECT,
        /** Any JSON value, as a tree. */
        ANY,
        /** Bytes, with a name and a media type where the caller gives them. */
        FILE
    }

    /**
     * One of the strings of an enum.
     *
     * @param values the strings in the order of the document, at least one, without duplicates
     */
    record Choice(List<String> values) implements ValueType {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /**
     * A JSON array.
     *
     * @param items the type of each item
     */
    record ListOf(ValueType items) implements ValueType {}
}
