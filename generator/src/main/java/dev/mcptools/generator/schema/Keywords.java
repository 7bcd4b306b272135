package dev.mcptools.generator.schema;

import java.util.Map;
import java.util.Set;

/** The keywords of JSON Schema 2020-12 that are kept, by the kind of value they take. Others are of no use here. */
final class Keywords {
    /** What a keyword takes. */
    enum Kind {
        SCHEMA,
        SCHEMA_LIST,
        SCHEMA_MAP,
        /** A whole number from 0. */
        COUNT,
        NUMBER,
        /** A number above 0. */
        POSITIVE,
        FLAG,
        /** A list of names without duplicates. */
        NAMES,
        /** A map from names to lists of names. */
        NAMES_MAP,
        /** Any value, as it is. */
        VALUE,
        TEXT,
        PATTERN
    }

    /** Assertions and annotations of values that go in; {@code type}, {@code enum} and unions are treated apart. */
    private static final Map<String, Kind> INPUT = Map.ofEntries(
            Map.entry("const", Kind.VALUE),
            Map.entry("default", Kind.VALUE),
            Map.entry("format", Kind.TEXT),
            Map.entry("pattern", Kind.PATTERN),
            Map.entry("contentEncoding", Kind.TEXT),
            Map.entry("contentMediaType", Kind.TEXT),
            Map.entry("multipleOf", Kind.POSITIVE),
            Map.entry("minimum", Kind.NUMBER),
            Map.entry("maximum", Kind.NUMBER),
            Map.entry("exclusiveMinimum", Kind.NUMBER),
            Map.entry("exclusiveMaximum", Kind.NUMBER),
            Map.entry("minLength", Kind.COUNT),
            Map.entry("maxLength", Kind.COUNT),
            Map.entry("minItems", Kind.COUNT),
            Map.entry("maxItems", Kind.COUNT),
            Map.entry("uniqueItems", Kind.FLAG),
            Map.entry("minContains", Kind.COUNT),
            Map.entry("maxContains", Kind.COUNT),
            Map.entry("minProperties", Kind.COUNT),
            Map.entry("maxProperties", Kind.COUNT),
            Map.entry("required", Kind.NAMES),
            Map.entry("dependentRequired", Kind.NAMES_MAP),
            Map.entry("properties", Kind.SCHEMA_MAP),
            Map.entry("patternProperties", Kind.SCHEMA_MAP),
            Map.entry("dependentSchemas", Kind.SCHEMA_MAP),
            Map.entry("additionalProperties", Kind.SCHEMA),
            Map.entry("unevaluatedProperties", Kind.SCHEMA),
            Map.entry("propertyNames", Kind.SCHEMA),
            Map.entry("items", Kind.SCHEMA),
            Map.entry("unevaluatedItems", Kind.SCHEMA),
            Map.entry("contains", Kind.SCHEMA),
            Map.entry("not", Kind.SCHEMA),
            Map.entry("if", Kind.SCHEMA),
            Map.entry("then", Kind.SCHEMA),
            Map.entry("else", Kind.SCHEMA),
            Map.entry("prefixItems", Kind.SCHEMA_LIST));

    /** The outline of an answer. A value more in an enum, or a longer text, must not make a client refuse it. */
    private static final Map<String, Kind> OUTPUT = Map.of(
            "properties", Kind.SCHEMA_MAP,
            "required", Kind.NAMES,
            "items", Kind.SCHEMA,
            "additionalProperties", Kind.SCHEMA);

    /** Formats that say how a program stores a number: a model has no use for them. */
    static final Set<String> STORAGE_FORMATS = Set.of("int32", "int64", "float", "double", "decimal");

    static final Set<String> TYPES = Set.of("null", "boolean", "object", "array", "number", "string", "integer");

    private Keywords() {}

    static Map<String, Kind> of(Direction direction) {
        return switch (direction) {
            case INPUT -> INPUT;
            case OUTPUT -> OUTPUT;
        };
    }
}
