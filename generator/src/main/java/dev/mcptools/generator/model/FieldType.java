package dev.mcptools.generator.model;

import java.util.Locale;

/** What the values of a field are that the users of the API define. */
public enum FieldType {
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN,
    DATE,
    DATE_TIME,
    TIME,
    EMAIL,
    URI,
    UUID,
    OPTION,
    OBJECT,
    ANY,
    COMPUTED;

    /** {@return its name in records, most of them as JSON Schema has them: {@code date-time}} */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
