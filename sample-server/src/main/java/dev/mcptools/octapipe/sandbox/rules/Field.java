package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.octapipe.sandbox.http.Wire;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.model.Item;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A field that filters, sorting and exports can name.
 *
 * @param read the value, a missing node when there is none
 * @param check what a value to compare with has to be
 */
public record Field<T extends Item>(String name, Kind kind, Function<T, JsonNode> read, Check check) {

    /** How values compare. */
    public enum Kind {
        TEXT,
        NUMBER,
        TIME,
        BOOLEAN,
        LIST
    }

    /** What records and cards both have: their built-in fields, then the custom ones. */
    public static <T extends Item> Map<String, Field<T>> common(List<FieldDefinition> definitions, Store store) {
        Map<String, Field<T>> fields = new LinkedHashMap<>();
        add(fields, new Field<>("uuid", Kind.TEXT, item -> Wire.text(item.uuid()), Check.UUID));
        add(fields, new Field<>("name", Kind.TEXT, item -> TextNode.valueOf(item.name()), Check.TEXT));
        add(fields, new Field<>("creator_user_uuid", Kind.TEXT, item -> Wire.text(item.creatorUuid()), Check.UUID));
        add(
                fields,
                new Field<>(
                        "owner_user_uuid",
                        Kind.TEXT,
                        item -> item.ownerUuid().<JsonNode>map(Wire::text).orElse(MissingNode.getInstance()),
                        Check.UUID));
        add(fields, new Field<>("created_at", Kind.TIME, item -> Wire.time(item.createdAt()), Check.DATE_OR_DATETIME));
        add(fields, new Field<>("updated_at", Kind.TIME, item -> Wire.time(item.updatedAt()), Check.DATE_OR_DATETIME));
        definitions.forEach(definition -> add(fields, custom(definition, store)));
        return fields;
    }

    public static <T extends Item> void add(Map<String, Field<T>> fields, Field<T> field) {
        fields.put(field.name(), field);
    }

    private static <T extends Item> Field<T> custom(FieldDefinition definition, Store store) {
        String name = definition.name();
        return new Field<>(
                name,
                kind(definition),
                item -> item.customFieldsValues().getOrDefault(name, MissingNode.getInstance()),
                operandCheck(definition, store));
    }

    private static Kind kind(FieldDefinition definition) {
        return switch (definition.type()) {
            case TEXT, TEXTAREA, SELECT, RADIO, EMAIL, PHONE, URL, USER -> Kind.TEXT;
            case NUMBER, CURRENCY, PERCENTAGE, FORMULA -> Kind.NUMBER;
            case DATE, DATETIME, TIME -> Kind.TIME;
            case CHECKBOX -> Kind.BOOLEAN;
            case MULTI_SELECT, DATABASE_RECORD, FILE -> Kind.LIST;
        };
    }

    private static Check operandCheck(FieldDefinition definition, Store store) {
        return switch (definition.type()) {
            case DATETIME -> Check.DATE_OR_DATETIME;
            case MULTI_SELECT -> Check.oneOf(definition.options());
            case DATABASE_RECORD, FILE, USER -> Check.UUID;
            case EMAIL, URL -> Check.TEXT;
            case TEXT, TEXTAREA, PHONE, NUMBER, CURRENCY, PERCENTAGE, FORMULA, DATE, TIME, CHECKBOX, SELECT, RADIO ->
                FieldValues.check(definition, store);
        };
    }
}
