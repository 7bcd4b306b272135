package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what is to be written against the fields of its owner, and puts keys in the place of labels and options in the
 * place of other spellings of them, where it is certain what is meant.
 *
 * <p>One check serves one argument. Nothing that is given to it is changed.
 */
public final class FieldCheck {
    private static final int MOST_REMARKS = 20;

    private final FieldSet fields;
    private final boolean isNew;
    private final Map<String, FieldName> names = new HashMap<>();
    private final Map<String, Map<JsonNode, FieldValue>> options = new HashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /** What an object has to hold. */
    private enum Extent {
        ALL,
        SOME
    }

    private FieldCheck(FieldSet fields, boolean isNew) {
        this.fields = fields;
        this.isNew = isNew;
    }

    /**
     * What came of a check.
     *
     * @param value what to send; the very value that was given if nothing had to be changed
     * @param problems what cannot be sent, by its place
     * @param remarks what was made of what was given, as sentences
     */
    public record Checked(JsonNode value, List<FieldProblem> problems, List<String> remarks) {
        public Checked {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }

        /** {@return whether what was given can be sent as it is} */
        public boolean keeps(JsonNode given) {
            return isSame(value, given);
        }
    }

    /**
     * {@return what comes of holding a value against fields}
     *
     * @param value what an argument is given
     * @param use what the argument has to do with fields
     * @param fields the fields
     * @param isNew whether it makes something new. What is there already was read before it is written, with what cannot be
     *     written in it: that is left out then, not refused
     * @param today the day from which other days may be told in conditions
     */
    public static Checked of(JsonNode value, FieldUse use, FieldSet fields, boolean isNew, LocalDate today) {
        FieldCheck check = new FieldCheck(fields, isNew || use instanceof FieldUse.Rows);
        JsonNode checked = switch (use) {
            case FieldUse.Values all -> check.object(value, Extent.ALL, Set.of(), "");
            case FieldUse.Changes changes -> check.object(value, Extent.SOME, changes.beside(), "");
            case FieldUse.Rows rows -> check.rows(value, rows);
            case FieldUse.Filter filter -> new FilterCheck(check, filter, today).of(value);
        };
        return new Checked(checked, check.problems, check.said());
    }

    /** In thousands of rows much can be translated; that it was is clear from the first of it. */
    private List<String> said() {
        if (remarks.size() <= MOST_REMARKS) {
            return List.copyOf(remarks);
        }
        List<String> first =
                new ArrayList<>(remarks.stream().limit(MOST_REMARKS).toList());
        first.add("The same goes for " + (remarks.size() - MOST_REMARKS) + " more.");
        return first;
    }

    /** The same option is often chosen in thousands of rows, and is looked for once. */
    private FieldValue read(FieldDefinition field, JsonNode value) {
        return field.type() == FieldType.OPTION
                ? options.computeIfAbsent(field.key(), unknown -> new HashMap<>())
                        .computeIfAbsent(value, given -> FieldValue.of(field, given))
                : FieldValue.of(field, value);
    }

    @SuppressWarnings("ReferenceEquality") // What nothing was changed in is passed on, not copied and compared.
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one == other;
    }

    private JsonNode rows(JsonNode array, FieldUse.Rows rows) {
        if (!array.isArray()) {
            return array;
        }
        ArrayNode checked = JsonNodeFactory.instance.arrayNode(array.size());
        boolean same = true;
        for (int i = 0; i < array.size(); i++) {
            JsonNode row = row(array.get(i), rows, "[" + i + "]");
            same &= isSame(row, array.get(i));
            checked.add(row);
        }
        return same ? array : checked;
    }

    private JsonNode row(JsonNode row, FieldUse.Rows rows, String at) {
        JsonNode given = row.at(rows.at());
        String path = at + rows.at().toString().replace('/', '.');
        if (!row.isObject()) {
            return row;
        }
        JsonNode values = given.isMissingNode() || given.isNull() ? JsonNodeFactory.instance.objectNode() : given;
        JsonNode checked = object(values, Extent.ALL, Set.of(), path);
        if (isSame(checked, values)) {
            return row;
        }
        if (rows.at().matches()) {
            return checked;
        }
        JsonNode copy = row.deepCopy();
        if (copy.at(rows.at().head()) instanceof ObjectNode holder) {
            holder.set(rows.at().last().getMatchingProperty(), checked);
        }
        return copy;
    }

    private JsonNode object(JsonNode values, Extent extent, Set<String> beside, String at) {
        if (!values.isObject()) {
            return values;
        }
        ObjectNode checked = JsonNodeFactory.instance.objectNode();
        Map<String, String> given = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : values.properties()) {
            String name = member.getKey();
            if (beside.contains(name)) {
                checked.set(name, member.getValue());
                continue;
            }
            String path = at + "." + FieldText.shown(name);
            Optional<FieldDefinition> field = field(name, path);
            if (field.isPresent()) {
                String before = given.putIfAbsent(field.get().key(), name);
                if (before != null) {
                    problem(
                            path,
                            "is the same field as '" + FieldText.shown(before)
                                    + "', which is given too; leave one out");
                } else {
                    write(field.get(), member.getValue(), extent, checked, path);
                }
            } else {
                checked.set(name, member.getValue());
            }
        }
        if (extent == Extent.ALL) {
            fields.fields().stream()
                    .filter(field -> field.mustBeGiven() && !given.containsKey(field.key()))
                    .forEach(field -> problem(
                            at + "." + FieldText.key(field),
                            "is required in '" + fields.name() + "': " + FieldText.of(field)));
        }
        return checked.equals(values) ? values : checked;
    }

    /** The field that is meant by a name; empty if none is, which is a problem unless there may be more fields. */
    Optional<FieldDefinition> field(String name, String path) {
        return switch (names.computeIfAbsent(name, fields::named)) {
            case FieldName.Key key -> Optional.of(key.field());
            case FieldName.Label label -> {
                remarks.add("'" + FieldText.shown(name) + "' was taken as " + FieldText.key(label.field()) + ".");
                yield Optional.of(label.field());
            }
            case FieldName.Ambiguous several -> {
                problem(
                        path,
                        "can be "
                                + String.join(
                                        " or ",
                                        several.fields().stream()
                                                .map(FieldText::of)
                                                .toList()) + "; write the key of the one that is meant");
                yield Optional.empty();
            }
            case FieldName.Unknown unknown -> {
                if (fields.isComplete()) {
                    problem(path, "is no field of '" + fields.name() + "'" + instead(unknown));
                } else {
                    remarks.add("Not all fields of '" + fields.name() + "' could be read, so '" + FieldText.shown(name)
                            + "' was sent unchecked.");
                }
                yield Optional.empty();
            }
        };
    }

    private String instead(FieldName.Unknown unknown) {
        if (fields.fields().isEmpty()) {
            return ", which has no custom fields";
        }
        return unknown.nearest()
                .map(near -> "; did you mean " + FieldText.of(near) + "?")
                .orElseGet(() -> "; it has " + FieldText.keys(List.copyOf(fields.fields())));
    }

    private void write(FieldDefinition field, JsonNode value, Extent extent, ObjectNode into, String path) {
        if (field.readOnly()) {
            if (isNew || extent == Extent.SOME) {
                problem(path, "is read-only; leave it out");
            } else {
                remarks.add(FieldText.key(field) + " is read-only, so it was left out and keeps its value.");
            }
        } else if (value.isNull()) {
            if (field.required()) {
                problem(path, "is required in '" + fields.name() + "' and cannot be null");
            }
            into.set(field.key(), value);
        } else if (field.many() && field.type() != FieldType.ANY) {
            into.set(field.key(), items(field, value, path));
        } else {
            into.set(field.key(), one(field, value, path));
        }
    }

    private JsonNode items(FieldDefinition field, JsonNode value, String path) {
        if (!value.isArray()) {
            problem(path, "must be an array, each item " + FieldText.item(field) + ": it can have several values");
            return value;
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode(value.size());
        for (int i = 0; i < value.size(); i++) {
            items.add(one(field, value.get(i), path + "[" + i + "]"));
        }
        return items;
    }

    /** What to send for one value; a problem if it does not fit. */
    JsonNode one(FieldDefinition field, JsonNode value, String path) {
        return switch (read(field, value)) {
            case FieldValue.Fits fitting -> {
                fitting.remark().ifPresent(remarks::add);
                yield fitting.value();
            }
            case FieldValue.Wrong wrong -> {
                problem(path, wrong.problem());
                yield value;
            }
        };
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    void problem(String at, String what) {
        problems.add(new FieldProblem(at, what));
    }
}
