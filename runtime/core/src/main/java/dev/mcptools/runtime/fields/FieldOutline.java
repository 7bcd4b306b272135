package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields of all owners in few words, for who reads a list of tools; as many owners as there is room for, those with the
 * fewest words first.
 *
 * <p>One argument takes the fields of any owner. So what is said of the type of a key holds for whatever is meant by it
 * anywhere, as label or in another spelling too; where that differs, or an owner has not been asked, nothing is said.
 */
public final class FieldOutline {
    private static final int MOST_OPTIONS = 12;

    private final List<Owner> owners;
    private final int unread;
    private final Map<String, Set<JsonType>> types = new HashMap<>();

    /** The types of JSON that a value of a field can be given in. */
    private enum JsonType {
        STRING,
        NUMBER,
        BOOLEAN,
        ARRAY,
        OBJECT,
        NULL
    }

    /** One owner: what is said of it, and how many characters it takes with the schemas of its keys. */
    private record Owner(FieldSet fields, String line, int lineAndSchemas) {}

    private FieldOutline(FieldDefinitions definitions) {
        unread = definitions.unread();
        definitions.owners().forEach(owner -> owner.fields().forEach(this::add));
        owners = definitions.owners().stream()
                .filter(owner -> !owner.fields().isEmpty())
                .map(this::owner)
                .sorted(Comparator.comparingInt(Owner::lineAndSchemas))
                .toList();
    }

    /** {@return the outline of all that an account defines} */
    static FieldOutline of(FieldDefinitions definitions) {
        return new FieldOutline(definitions);
    }

    /**
     * What fits.
     *
     * @param text the owners with their fields; empty if none fits, or none has fields
     * @param leftOut how many owners there was no room for, or whose fields were not asked for
     * @param properties a schema for each of the keys, as members of {@code properties}
     */
    public record Fitting(String text, int leftOut, ObjectNode properties) {}

    /** {@return whether there is nothing to say: no owner has fields} */
    public boolean isEmpty() {
        return owners.isEmpty() && unread == 0;
    }

    /** {@return how many characters all of it takes} */
    public int size(boolean withSchemas) {
        return owners.stream()
                .mapToInt(owner ->
                        withSchemas ? owner.lineAndSchemas() : owner.line().length())
                .sum();
    }

    /** {@return as much as fits into so many characters, with schemas of the keys or without} */
    public Fitting fitting(int characters, boolean withSchemas) {
        List<String> lines = new ArrayList<>();
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        int left = characters;
        for (Owner owner : owners) {
            left -= withSchemas ? owner.lineAndSchemas() : owner.line().length();
            if (left < 0) {
                break;
            }
            lines.add(owner.line());
            if (withSchemas) {
                owner.fields().fields().stream()
                        .filter(FieldOutline::isShowable)
                        .forEach(field -> properties.set(field.key(), schema(field)));
            }
        }
        return new Fitting(String.join("; ", lines), owners.size() - lines.size() + unread, properties);
    }

    private Owner owner(FieldSet fields) {
        String line = fields.name() + ": "
                + fields.fields().stream()
                        .filter(FieldOutline::isShowable)
                        .map(FieldOutline::said)
                        .collect(Collectors.joining(", "));
        int schemas = fields.fields().stream()
                .filter(FieldOutline::isShowable)
                .mapToInt(field ->
                        field.key().length() + 4 + schema(field).toString().length())
                .sum();
        return new Owner(fields, line, line.length() + schemas);
    }

    // cf_risk_level* Low|Medium|High
    // cf_cert (Certifications) [ISO 27001|SOC 2]
    private static String said(FieldDefinition field) {
        String named = isInKey(field) ? field.key() : field.key() + " (" + field.label() + ")";
        String kind = field.type() == FieldType.OPTION ? options(field) : FieldText.kind(field.type());
        return named
                + (field.mustBeGiven() ? "* " : " ")
                + (field.many() ? "[" + kind + "]" : kind)
                + (field.readOnly() && field.type() != FieldType.COMPUTED ? " read-only" : "");
    }

    /** Who reads cf_risk_level knows what Risk Level is. */
    private static boolean isInKey(FieldDefinition field) {
        return Spelling.of(field.key()).endsWith(Spelling.of(field.label()));
    }

    private static String options(FieldDefinition field) {
        String first = field.options().stream()
                .limit(MOST_OPTIONS)
                .map(option -> FieldText.shown(option.value().asText()))
                .collect(Collectors.joining("|"));
        int more = field.options().size() - MOST_OPTIONS;
        return more > 0 ? first + "|and " + more + " more" : first;
    }

    /** What nobody sees in a key could still be read by a model. */
    private static boolean isShowable(FieldDefinition field) {
        return FieldText.shown(field.key()).equals(field.key());
    }

    private ObjectNode schema(FieldDefinition field) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (!isInKey(field)) {
            schema.put("title", field.label());
        }
        Set<String> names = new TreeSet<>();
        types.getOrDefault(Spelling.of(field.key()), Set.of())
                .forEach(type -> names.add(type.name().toLowerCase(Locale.ROOT)));
        boolean single = unread == 0 && (names.size() == 1 || (names.size() == 2 && names.contains("null")));
        if (single) {
            ArrayNode type = schema.arrayNode();
            names.forEach(type::add);
            schema.set("type", names.size() == 1 ? type.get(0) : type);
        }
        return schema;
    }

    private void add(FieldDefinition field) {
        Set<JsonType> taken = taken(field);
        Map<String, Boolean> spellings = new LinkedHashMap<>();
        spellings.put(Spelling.of(field.key()), true);
        spellings.put(Spelling.of(field.label()), true);
        spellings
                .keySet()
                .forEach(spelling -> types.computeIfAbsent(spelling, unknown -> EnumSet.noneOf(JsonType.class))
                        .addAll(taken));
    }

    private static Set<JsonType> taken(FieldDefinition field) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        // What is read-only is sent back as it was read.
        if (field.type() == FieldType.ANY || field.readOnly()) {
            return EnumSet.allOf(JsonType.class);
        }
        if (!field.required()) {
            types.add(JsonType.NULL);
        }
        if (field.many()) {
            types.add(JsonType.ARRAY);
            return types;
        }
        switch (field.type()) {
            case STRING, DATE, DATE_TIME, TIME, EMAIL, URI, UUID -> types.add(JsonType.STRING);
            case NUMBER, INTEGER -> types.add(JsonType.NUMBER);
            case BOOLEAN -> types.add(JsonType.BOOLEAN);
            case OBJECT -> types.add(JsonType.OBJECT);
            case ANY, COMPUTED -> types.addAll(EnumSet.allOf(JsonType.class));
            case OPTION ->
                field.options().forEach(option -> {
                    types.add(JsonType.STRING);
                    if (option.value().isNumber()) {
                        types.add(JsonType.NUMBER);
                    } else if (option.value().isBoolean()) {
                        types.add(JsonType.BOOLEAN);
                    }
                });
        }
        return types;
    }
}
