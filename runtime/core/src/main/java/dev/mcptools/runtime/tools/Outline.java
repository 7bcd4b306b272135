package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

    private static final Set<String> SAID =
            Set.of("type", "properties", "required", "additionalProperties", "items", "$defs");
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "default", "examples", "deprecated", "$schema", "$comment");

    private static final String DEFINITION = "#/$defs/";

    /** Allows everything. */
    static final Outline ANY = new Outline(Types.ALL, Optional.empty());

    private static final Outline NOTHING = new Outline(0, Optional.empty());

    private final int types;
    private final Map<String, Outline> members;
    private final List<String> required;
    private final Optional<Outline> furtherMembers;
    private final Optional<Outline> items;
    private final boolean whole;

    /** The definition that stands here, if it is one: it may hold itself. */
    private final Optional<Supplier<Outline>> definition;

    private Outline(int types, Optional<Supplier<Outline>> definition) {
        this(types, Map.of(), List.of(), Optional.empty(), Optional.empty(), true, definition);
    }

    private Outline(
            int types,
            Map<String, Outline> members,
            List<String> required,
            Optional<Outline> furtherMembers,
            Optional<Outline> items,
            boolean whole,
            Optional<Supplier<Outline>> definition) {
        this.types = types;
        this.members = members;
        this.required = required;
        this.furtherMembers = furtherMembers;
        this.items = items;
        this.whole = whole;
        this.definition = definition;
    }

    /** {@return the outline in a schema} */
    static Outline of(JsonNode schema) {
        Map<String, Outline> definitions = new HashMap<>();
        schema.path("$defs").properties().forEach(each -> definitions.put(each.getKey(), ANY));
        definitions.replaceAll((name, any) -> of(schema.path("$defs").path(name), definitions));
        Outline root = of(schema, definitions);
        boolean whole =
                root.whole && definitions.values().stream().allMatch(each -> each.whole && each.definition.isEmpty());
        return new Outline(
                root.types, root.members, root.required, root.furtherMembers, root.items, whole, Optional.empty());
    }

    private static Outline of(JsonNode schema, Map<String, Outline> definitions) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? ANY : NOTHING;
        }
        Optional<String> definition = reference(schema).filter(definitions::containsKey);
        if (definition.isPresent()) {
            return new Outline(Types.ALL, Optional.of(() -> definitions.getOrDefault(definition.get(), ANY)));
        }
        Map<String, Outline> members = new HashMap<>();
        schema.path("properties")
                .properties()
                .forEach(member -> members.put(member.getKey(), of(member.getValue(), definitions)));
        List<String> required = new ArrayList<>();
        schema.path("required").valueStream().limit(MAX_REQUIRED).forEach(name -> required.add(name.asText()));
        Optional<Outline> others =
                Optional.ofNullable(schema.get("additionalProperties")).map(each -> of(each, definitions));
        Optional<Outline> items = Optional.ofNullable(schema.get("items")).map(each -> of(each, definitions));
        boolean whole = schema.propertyStream()
                        .allMatch(keyword -> SAID.contains(keyword.getKey()) || ANNOTATIONS.contains(keyword.getKey()))
                && required.size() < MAX_REQUIRED
                && Stream.concat(members.values().stream(), Stream.concat(others.stream(), items.stream()))
                        .allMatch(Outline::isWhole);
        return new Outline(
                Types.of(schema.path("type")),
                Map.copyOf(members),
                List.copyOf(required),
                others,
                items,
                whole,
                Optional.empty());
    }

    /** The definition that a schema is; empty if it is none, or says more than that. */
    private static Optional<String> reference(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        boolean alone = schema.propertyStream()
                .allMatch(keyword -> keyword.getKey().equals("$ref") || ANNOTATIONS.contains(keyword.getKey()));
        return alone && reference.startsWith(DEFINITION)
                ? Optional.of(reference.substring(DEFINITION.length()))
                : Optional.empty();
    }

    private Outline referred() {
        return definition.isEmpty() ? this : definition.get().get();
    }

    /** {@return whether the schema says nothing that is not here} */
    boolean isWhole() {
        return whole;
    }

    /** {@return what is said of the member {@code name}} */
    Outline member(String name) {
        Outline known = members.get(name);
        return (known != null ? known : furtherMembers.orElse(ANY)).referred();
    }

    /** {@return the members of which something is said} */
    Set<String> names() {
        return members.keySet();
    }

    /** {@return what is said of items} */
    Outline items() {
        return items.orElse(ANY).referred();
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
        int type = Types.of(token);
        return (types & type) != 0
                || (type == Types.FRACTION && (types & Types.INTEGER) != 0 && Types.isWhole(parser.getDecimalValue()));
    }

    /** {@return whether this value may be there, whatever is in it} */
    boolean allows(JsonNode value) {
        return (types & Types.ofValue(value)) != 0;
    }

    /** {@return whether an object may be there that has no members} */
    boolean allowsEmptyObject() {
        return (types & Types.OBJECT) != 0 && required.isEmpty();
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
            int bits = Types.BY_NAME.getOrDefault(name, 0);
            boolean coveredByNumber = name.equals("integer") && names.contains("number");
            if ((types & bits) == bits && !coveredByNumber) {
                names.add(name);
            }
        }
        return names.isEmpty() ? "nothing" : String.join(" or ", names);
    }
}
