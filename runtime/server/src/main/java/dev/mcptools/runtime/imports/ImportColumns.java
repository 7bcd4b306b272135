package dev.mcptools.runtime.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldDefinition;
import dev.mcptools.runtime.fields.FieldName;
import dev.mcptools.runtime.fields.FieldSet;
import dev.mcptools.runtime.rows.Row;
import dev.mcptools.runtime.text.VisibleText;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ArgumentsRejectedException;
import dev.mcptools.runtime.tools.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the columns of a file are to the API, by their names: members of what is created, keys of custom fields, or their
 * labels. A name that is none of them stops the import, for it is wrong in all rows.
 */
final class ImportColumns {
    private static final int SHOWN = 80;
    private static final int MOST_NAMES = 40;

    private final JsonNode members;
    private final Optional<String> custom;
    private final Supplier<Optional<FieldSet>> anew;
    private final Map<String, Column> known = new HashMap<>();
    private Optional<FieldSet> fields;
    private boolean read;

    /**
     * The columns of one file.
     *
     * @param item the JSON Schema of what a row becomes
     * @param values the member of it that has the values of custom fields, if it can have some
     * @param fields the custom fields, as far as they are known
     * @param anew reads them again
     */
    ImportColumns(
            JsonNode item, Optional<JsonPointer> values, Optional<FieldSet> fields, Supplier<Optional<FieldSet>> anew) {
        this.members = item.path("properties");
        this.custom = values.map(at -> at.last().getMatchingProperty());
        this.fields = fields;
        this.anew = anew;
    }

    /**
     * {@return what a row becomes, not yet checked}
     *
     * @throws ArgumentsRejectedException naming all columns that mean nothing
     */
    ObjectNode item(Row row) {
        ObjectNode item = Json.object();
        ObjectNode values = Json.object();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> cell : row.cells().properties()) {
            // Items as the API writes and takes them, in JSON files.
            if (isValues(cell.getKey()) && cell.getValue().isObject()) {
                cell.getValue().properties().forEach(value -> put(value, values, values, problems));
            } else {
                put(cell, item, values, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new ArgumentsRejectedException(List.of(new ArgumentProblem(
                    FileImport.FILE,
                    "cannot be imported, and nothing was: row " + row.number() + " " + String.join("; ", problems))));
        }
        custom.ifPresent(member -> item.set(member, values));
        return item;
    }

    private void put(Map.Entry<String, JsonNode> cell, ObjectNode item, ObjectNode values, List<String> problems) {
        String name = cell.getKey();
        Column column = known.get(name);
        if (column == null) {
            Optional<String> problem = learn(name);
            if (problem.isPresent()) {
                problems.add(problem.get());
                return;
            }
            column = known.getOrDefault(name, Column.unchecked(name));
        }
        ObjectNode place = column.custom() ? values : item;
        if (place.has(column.key())) {
            problems.add("has two columns for " + shown(column.key()) + ": leave one out");
        }
        place.set(column.key(), Cells.value(cell.getValue(), column));
    }

    /** {@return what is wrong with a name; empty if it means something, which is known then} */
    private Optional<String> learn(String name) {
        if (members.has(name) && !isValues(name)) {
            known.put(name, Column.member(name, members.path(name)));
            return Optional.empty();
        }
        if (fields.map(all -> all.named(name))
                        .filter(FieldName.Unknown.class::isInstance)
                        .isPresent()
                && !read) {
            // The field may be new.
            read = true;
            fields = anew.get();
        }
        if (fields.isPresent()) {
            return learn(name, fields.get());
        }
        known.put(name, byMember(name).orElseGet(() -> Column.unchecked(name)));
        return Optional.empty();
    }

    private Optional<String> learn(String name, FieldSet all) {
        return switch (all.named(name)) {
            case FieldName.Key key -> field(name, key.field());
            case FieldName.Label label -> field(name, label.field());
            case FieldName.Ambiguous several ->
                Optional.of("has a column '" + shown(name) + "', which is the label of several fields: use one of the"
                        + " names "
                        + several.fields().stream().map(FieldDefinition::key).collect(Collectors.joining(", ")));
            case FieldName.Unknown unknown -> {
                Optional<Column> column = byMember(name)
                        .or(() -> all.isComplete() ? Optional.empty() : Optional.of(Column.unchecked(name)));
                column.ifPresent(found -> known.put(name, found));
                yield column.isPresent() ? Optional.empty() : Optional.of(unknown(name, unknown, all));
            }
        };
    }

    private Optional<String> field(String name, FieldDefinition field) {
        if (field.readOnly()) {
            return Optional.of("has a value for '" + shown(name) + "', which is computed: leave the column out");
        }
        known.put(name, Column.custom(name, field));
        return Optional.empty();
    }

    /** A member in another spelling: {@code Owner user uuid}. */
    private Optional<Column> byMember(String name) {
        return Optional.of(name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .filter(member -> members.has(member) && !isValues(member))
                .map(member -> Column.member(member, members.path(member)));
    }

    private boolean isValues(String name) {
        return custom.filter(name::equals).isPresent();
    }

    private String unknown(String name, FieldName.Unknown unknown, FieldSet all) {
        String near = unknown.nearest()
                .map(field -> "did you mean " + field.key() + " (" + field.label() + ")? ")
                .orElse("");
        String names = Stream.concat(
                        members.propertyStream().map(Map.Entry::getKey).filter(member -> !isValues(member)),
                        all.fields().stream()
                                .filter(field -> !field.readOnly())
                                .map(field -> field.key() + " (" + field.label() + ")"))
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return "has a column '" + shown(name) + "', but no field has this name or label; " + near + "there are "
                + names;
    }

    private static String shown(String name) {
        return VisibleText.of(name, SHOWN);
    }
}
