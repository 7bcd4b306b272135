package dev.mcptools.octapipe.sandbox.model;

/** The types of custom fields. */
public enum FieldType implements WireName {
    TEXT,
    TEXTAREA,
    NUMBER,
    CURRENCY,
    PERCENTAGE,
    DATE,
    DATETIME,
    TIME,
    CHECKBOX,
    SELECT,
    MULTI_SELECT,
    RADIO,
    EMAIL,
    PHONE,
    URL,
    USER,
    DATABASE_RECORD,
    FILE,
    FORMULA;

    /** Whether its values are lists. */
    public boolean isMultiple() {
        return this == MULTI_SELECT || this == DATABASE_RECORD || this == FILE;
    }
}
