package dev.mcptools.octapipe.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Errors;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.store.Store;
import java.util.UUID;
import java.util.function.Predicate;

/** Which values a custom field takes, by its type. */
public final class FieldValues {

    private static final Rules FILE = Rules.of(
            Rules.required("uuid", Check.UUID), Rules.required("name", Check.TEXT), Rules.required("url", Check.URL));

    private FieldValues() {}

    public static Check check(FieldDefinition field, Store store) {
        return switch (field.type()) {
            case TEXT, TEXTAREA, PHONE -> Check.TEXT;
            case NUMBER, CURRENCY, PERCENTAGE, FORMULA -> Check.NUMBER;
            case DATE -> Check.DATE;
            case DATETIME -> Check.DATETIME;
            case TIME -> Check.HOUR_MINUTE;
            case CHECKBOX -> Check.BOOLEAN;
            case SELECT, RADIO -> Check.oneOf(field.options());
            case MULTI_SELECT -> Check.listOf(Check.oneOf(field.options()));
            case EMAIL -> Check.EMAIL;
            case URL -> Check.URL;
            case USER -> names(uuid -> store.user(uuid).isPresent());
            case DATABASE_RECORD ->
                Check.listOf(names(uuid -> store.records()
                        .find(uuid)
                        .filter(record -> field.relatedDatabaseUuid()
                                .map(record.databaseUuid()::equals)
                                .orElse(true))
                        .isPresent()));
            case FILE -> Check.listOf(FieldValues::file);
        };
    }

    private static Check names(Predicate<UUID> exists) {
        return (field, value, errors) -> {
            Errors malformed = new Errors();
            Check.UUID.accept(field, value, malformed);
            if (!malformed.isEmpty()) {
                Check.UUID.accept(field, value, errors);
            } else if (!exists.test(UUID.fromString(value.textValue()))) {
                errors.notSelectable(field);
            }
        };
    }

    private static void file(String field, JsonNode value, Errors errors) {
        if (value instanceof ObjectNode object) {
            FILE.check(object, field + ".", errors);
        } else {
            errors.add(field, "The " + field + " field must be an object.");
        }
    }
}
