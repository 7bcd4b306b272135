package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.rows.Row;
import dev.mcptools.runtime.tools.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the columns of a file are to the API, by their names: members, internal names of custom fields, or their labels. */
final class ImportColumns {
    private static final String CUSTOM = "custom_fields_values";

    /**
     * One column.
     *
     * @param key the name that the API knows
     * @param custom whether it is a custom field
     * @param readOnly whether its value is computed
     */
    private record Column(String key, boolean custom, boolean readOnly, CellType type) {}

    private final Map<String, CellType> members;
    private final List<String> required;
    private final List<JsonNode> fields;
    private final Map<String, Optional<Column>> known = new LinkedHashMap<>();

    ImportColumns(Destination destination, List<JsonNode> fields) {
        this.members = destination.members();
        this.required = destination.required();
        this.fields = fields;
    }

    /**
     * {@return the item that a row is}
     *
     * @param problems gets what is wrong with it, to follow the name of the row in a sentence
     */
    ObjectNode item(Row row, Consumer<String> problems) {
        ObjectNode item = Json.object();
        ObjectNode custom = Json.object();
        for (Map.Entry<String, JsonNode> cell : row.cells().properties()) {
            if (cell.getKey().equals(CUSTOM) && cell.getValue().isObject()) {
                nested(cell.getValue(), custom, problems);
                continue;
            }
            Optional<Column> column = known.computeIfAbsent(cell.getKey(), this::column);
            if (column.isEmpty()) {
                problems.accept(unknown(cell.getKey()));
                continue;
            }
            if (column.get().readOnly()) {
                problems.accept("has a value for '" + cell.getKey() + "', which is computed: leave the column out");
                continue;
            }
            Optional<JsonNode> value = column.get().type().of(cell.getValue());
            if (value.isEmpty()) {
                problems.accept(
                        "'" + cell.getKey() + "' must be " + column.get().type().expected());
                continue;
            }
            ObjectNode place = column.get().custom() ? custom : item;
            if (place.has(column.get().key())) {
                problems.accept("has two columns for " + column.get().key());
            }
            place.set(column.get().key(), value.get());
        }
        required.stream().filter(member -> !item.has(member)).forEach(member -> problems.accept("has no " + member));
        item.set(CUSTOM, custom);
        return item;
    }

    /** {@return which column was taken for what, where the names differ} */
    Map<String, String> translated() {
        Map<String, String> translated = new LinkedHashMap<>();
        known.forEach((name, column) -> column.filter(found -> !found.key().equals(name))
                .ifPresent(found -> translated.put(name, found.key())));
        return translated;
    }

    /** Items as the API writes and takes them, in JSON files. */
    private void nested(JsonNode values, ObjectNode custom, Consumer<String> problems) {
        for (Iterator<Map.Entry<String, JsonNode>> each = values.properties().iterator(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> value = each.next();
            Optional<Column> column = known.computeIfAbsent(value.getKey(), this::column);
            if (column.filter(Column::custom).isPresent()) {
                custom.set(column.get().key(), value.getValue());
            } else {
                problems.accept(unknown(value.getKey()));
            }
        }
    }

    private Optional<Column> column(String name) {
        if (members.containsKey(name)) {
            return Optional.of(new Column(name, false, false, members.getOrDefault(name, CellType.ANY)));
        }
        return fields.stream()
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .map(ImportColumns::custom)
                .or(() -> labelled(name))
                .or(() -> Optional.of(name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                        .filter(members::containsKey)
                        .map(member -> new Column(member, false, false, members.getOrDefault(member, CellType.ANY))));
    }

    private Optional<Column> labelled(String label) {
        List<Column> found = withLabel(label).map(ImportColumns::custom).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Stream<JsonNode> withLabel(String label) {
        return fields.stream()
                .filter(field -> field.path("label").asText().strip().equalsIgnoreCase(label.strip()));
    }

    private static Column custom(JsonNode field) {
        return new Column(
                field.path("name").asText(), true, field.path("read_only").asBoolean(), CellType.ofField(field));
    }

    private String unknown(String name) {
        List<String> same = new ArrayList<>();
        withLabel(name).forEach(field -> same.add(field.path("name").asText()));
        if (same.size() > 1) {
            return "has a column '" + name + "', which is the label of several fields: use one of the names "
                    + String.join(", ", same);
        }
        String all = Stream.concat(
                        members.keySet().stream(),
                        fields.stream()
                                .filter(field -> !field.path("read_only").asBoolean())
                                .map(field -> field.path("name").asText() + " ("
                                        + field.path("label").asText() + ")"))
                .limit(40)
                .collect(Collectors.joining(", "));
        return "has a column '" + name + "', but no field has this name or label. There are " + all;
    }
}
