package dev.mcptools.runtime.fields;

/** What a value of a field is. */
public enum FieldType {
    /** Any text. */
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN,
    /** A date, as 2026-01-31. */
    DATE,
    /** A point in time with its zone (RFC 3339). */
    DATE_TIME,
    /** A time of day, as 09:30. */
    TIME,
    EMAIL,
    /** An absolute URI. */
    URI,
    UUID,
    /** One of the field's options. */
    OPTION,
    /** An object, whatever its members. */
    OBJECT,
    /** Anything: values are not looked at. */
    ANY,
    /** Whatever the API computes of other values: never written. */
    COMPUTED
}
