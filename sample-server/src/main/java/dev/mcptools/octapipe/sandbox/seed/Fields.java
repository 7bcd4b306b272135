package dev.mcptools.octapipe.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.octapipe.sandbox.model.FieldDefinition;
import dev.mcptools.octapipe.sandbox.model.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes down custom fields by their labels: 'Risk Level' is {@code cf_risk_level}. */
final class Fields {

    private final String owner;
    private final List<FieldDefinition> definitions = new ArrayList<>();

    /** The fields of the database or pipeline with that name. */
    Fields(String owner) {
        this.owner = owner;
    }

    static String key(String label) {
        return "cf_" + label.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    Fields required(FieldType type, String label, String... options) {
        return add(type, label, true, false, List.of(options), Optional.empty());
    }

    Fields optional(FieldType type, String label, String... options) {
        return add(type, label, false, false, List.of(options), Optional.empty());
    }

    Fields readOnly(FieldType type, String label) {
        return add(type, label, false, true, List.of(), Optional.empty());
    }

    Fields relation(String label, UUID database) {
        return add(FieldType.DATABASE_RECORD, label, false, false, List.of(), Optional.of(database));
    }

    List<FieldDefinition> definitions() {
        return definitions;
    }

    private Fields add(
            FieldType type,
            String label,
            boolean required,
            boolean readOnly,
            List<String> options,
            Optional<UUID> related) {
        definitions.add(new FieldDefinition(
                SeedId.of("field", owner, label), key(label), label, type, required, readOnly, options, related));
        return this;
    }

    /** Values by the labels of their fields: label, value, label, value. */
    static Map<String, JsonNode> values(Object... labelsAndValues) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            values.put(key((String) labelsAndValues[i]), json(labelsAndValues[i + 1]));
        }
        return values;
    }

    private static JsonNode json(Object value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (value) {
            case Integer number -> factory.numberNode(number);
            case BigDecimal number -> factory.numberNode(number);
            case Boolean truth -> factory.booleanNode(truth);
            case List<?> list ->
                factory.arrayNode().addAll(list.stream().map(Fields::json).toList());
            default -> factory.textNode(value.toString());
        };
    }
}
