package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an output schema says of a value: its types, its members, which of them are required, and its items.
 *
 * <p>Generated output schemas say no more than that. What those of hand-written tools say beyond it is not in their
 * outline, which knows that.
 */
final class Outline {
    /** As many bits as a long has. More required members than these are not told apart. */
    private static final int MAX_REQUIRED = 63;

    private static final Set<String> SAID = Set.of("type", "properties", "required", "additionalProperties", "items");
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "default", "examples", "deprecated", "$schema", "$comment");

    /** Allows everything. */
    static final Outline ANY = new Outline(Type.ALL, Map.of(), List.of(), Optional.empty(), Optional.empty(), true);

    private static final Outline NOTHING =
            new Outline(0, Map.of(), List.of(), Optional.empty(), Optional.empty(), true);

    /** The types of JSON Schema, as bits. */
    private static final class Type {
        static final int NULL = 1;
        static final int BOOLEAN = 2;
        static final int INTEGER = 4;
        static final int FRACTION = 8;
        static final int STRING = 16;
        static final int ARRAY = 32;
        static final int OBJECT = 64;
        static final int ALL = 127;

        private static final Map<String, Integer> BY_NAME = Map.of(
                "null", NULL,
                "boolean", BOOLEAN,
                "integer", INTEGER,
                "number", INTEGER | FRACTION,
                "string", STRING,
                "array", ARRAY,
                "object", OBJECT);

        static int of(JsonNode types) {
            int bits = 0;
            for (JsonNode type : types.isArray() ? types : List.of(types)) {
                bits |= BY_NAME.getOrDefault(type.asText(), 0);
            }
            return bits == 0 ? ALL : bits;
        }

        static int ofValue(JsonNode value) {
            return switch (value.getNodeType()) {
                case NULL -> NULL;
                case BOOLEAN -> BOOLEAN;
                case NUMBER -> isWhole(value.decimalValue()) ? INTEGER : FRACTION;
                case STRING -> STRING;
                case ARRAY -> ARRAY;
                case OBJECT -> OBJECT;
                case BINARY, MISSING, POJO -> 0;
            };
        }

        static int of(JsonToken token) {
            return switch (token) {
                case VALUE_NULL -> NULL;
                case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
                case VALUE_NUMBER_INT -> INTEGER;
                case VALUE_NUMBER_FLOAT -> FRACTION;
                case VALUE_STRING -> STRING;
                case START_ARRAY -> ARRAY;
                case START_OBJECT -> OBJECT;
                default -> 0;
            };
        }
    }

    private final int types;
    private final Map<String, Outline> members;
    private final List<String> required;
    private final Optional<Outline> furtherMembers;
    private final Optional<Outline> items;
    private final boolean whole;

    private Outline(
            int types,
            Map<String, Outline> members,
            List<String> required,
            Optional<Outline> furtherMembers,
            Optional<Outline> items,
            boolean whole) {
        this.types = types;
        this.members = members;
        this.required = required;
        this.furtherMembers = furtherMembers;
        this.items = items;
        this.whole = whole;
    }

    /** {@return the outline in a schema} */
    static Outline of(JsonNode schema) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? ANY : NOTHING;
        }
        Map<String, Outline> members = new HashMap<>();
        schema.path("properties").properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
        List<String> required = new ArrayList<>();
        schema.path("required").valueStream().limit(MAX_REQUIRED).forEach(name -> required.add(name.asText()));
        Optional<Outline> others =
                Optional.ofNullable(schema.get("additionalProperties")).map(Outline::of);
        Optional<Outline> items = Optional.ofNullable(schema.get("items")).map(Outline::of);
        boolean whole = schema.propertyStream()
                        .allMatch(keyword -> SAID.contains(keyword.getKey()) || ANNOTATIONS.contains(keyword.getKey()))
                && required.size() < MAX_REQUIRED
                && Stream.concat(members.values().stream(), Stream.concat(others.stream(), items.stream()))
                        .allMatch(Outline::isWhole);
        return new Outline(
                Type.of(schema.path("type")), Map.copyOf(members), List.copyOf(required), others, items, whole);
    }

    /** {@return whether the schema says nothing that is not here} */
    boolean isWhole() {
        return whole;
    }

    /** {@return what is said of the member {@code name}} */
    Outline member(String name) {
        Outline known = members.get(name);
        return known != null ? known : furtherMembers.orElse(ANY);
    }

    /** {@return what is said of items} */
    Outline items() {
        return items.orElse(ANY);
    }

    /** {@return a bit for the member {@code name} if it must be there, or 0} */
    long bitOf(String name) {
        int index = required.indexOf(name);
        return index < 0 ? 0 : 1L << index;
    }

    /** {@return whether a member must be there whose bit is not among {@code found}} */
    boolean lacks(long found) {
        return Long.bitCount(found) < required.size();
    }

    /** {@return the first member that must be there and is not} */
    String missing(long found) {
        return required.get(Long.numberOfTrailingZeros(~found));
    }

    /** {@return whether the value that the parser is at may be there} */
    boolean allows(JsonToken token, JsonParser parser) throws IOException {
        int type = Type.of(token);
        return (types & type) != 0
                || (type == Type.FRACTION && (types & Type.INTEGER) != 0 && isWhole(parser.getDecimalValue()));
    }

    /** {@return whether this value may be there, whatever is in it} */
    boolean allows(JsonNode value) {
        return (types & Type.ofValue(value)) != 0;
    }

    /** {@return whether an object may be there that has no members} */
    boolean allowsEmptyObject() {
        return (types & Type.OBJECT) != 0 && required.isEmpty();
    }

    /** {@return what a token begins, for people} */
    static String named(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_STRING -> "a string";
            case START_ARRAY -> "an array";
            case START_OBJECT -> "an object";
            default -> "unreadable";
        };
    }

    /** {@return the types that may be there, for people} */
    String expected() {
        List<String> names = new ArrayList<>();
        for (String name : List.of("object", "array", "string", "number", "integer", "boolean", "null")) {
            int bits = Type.BY_NAME.getOrDefault(name, 0);
            boolean coveredByNumber = name.equals("integer") && names.contains("number");
            if ((types & bits) == bits && !coveredByNumber) {
                names.add(name);
            }
        }
        return names.isEmpty() ? "nothing" : String.join(" or ", names);
    }

    // 3.0 is an integer (JSON Schema 2020-12, Core, section 6.1.1).
    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
