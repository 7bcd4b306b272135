package dev.mcptools.runtime.fields;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mcptools.runtime.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads definitions as one API writes them down. What it does not understand it leaves open: such a field takes any value.
 *
 * @param ofOwner where an item of the list tells of an owner
 * @param ofField where a definition tells of a field
 * @param ofOption where an option has its value
 * @param types what the API's types are
 */
record DefinitionReader(OfOwner ofOwner, OfField ofField, OfOption ofOption, Map<String, Kind> types) {
    private static final int LONGEST_NAME = 100;

    /** What the API calls a type. */
    record Kind(FieldType type, boolean many) {}

    /** Pointers within an item of the list. */
    record OfOwner(JsonPointer id, JsonPointer name, JsonPointer definitions) {}

    /** Pointers within a definition. */
    record OfField(
            JsonPointer key,
            Optional<JsonPointer> label,
            Optional<JsonPointer> type,
            Optional<JsonPointer> required,
            Optional<JsonPointer> readOnly,
            Optional<JsonPointer> multiple,
            Optional<JsonPointer> options) {}

    /** Pointers within an option. */
    record OfOption(JsonPointer value, Optional<JsonPointer> label) {}

    FieldDefinitions read(List<JsonNode> items) {
        // Where no item has any, the list may have ceased to tell them.
        boolean told = items.stream()
                .map(item -> item.at(ofOwner.definitions()))
                .anyMatch(definitions -> !definitions.isMissingNode());
        List<FieldSet> owners = new ArrayList<>(items.size());
        for (JsonNode item : items) {
            text(item.at(ofOwner.id())).ifPresent(id -> owners.add(owner(id, item, told)));
        }
        return new FieldDefinitions(owners, 0);
    }

    /** Owners whose definitions are elsewhere. */
    FieldDefinitions owners(List<JsonNode> items) {
        List<FieldSet> owners = new ArrayList<>(items.size());
        for (JsonNode item : items) {
            text(item.at(ofOwner.id())).ifPresent(id -> owners.add(new FieldSet(id, name(id, item), false, List.of())));
        }
        return new FieldDefinitions(owners, owners.size());
    }

    /** The fields of one owner, of all definitions that there are for it. */
    FieldSet owner(String id, String name, List<JsonNode> definitions) {
        return owner(id, name, definitions, true);
    }

    private FieldSet owner(String id, JsonNode item, boolean told) {
        JsonNode definitions = item.at(ofOwner.definitions());
        boolean readable = told && (definitions.isArray() || definitions.isMissingNode() || definitions.isNull());
        return owner(id, name(id, item), definitions.isArray() ? definitions : List.of(), readable);
    }

    private FieldSet owner(String id, String name, Iterable<JsonNode> definitions, boolean readable) {
        boolean complete = readable;
        List<FieldDefinition> fields = new ArrayList<>();
        for (JsonNode definition : definitions) {
            Optional<String> key = text(definition.at(ofField.key()));
            key.ifPresent(given -> fields.add(field(given, definition)));
            complete &= key.isPresent();
        }
        return new FieldSet(id, name, complete, fields);
    }

    private String name(String id, JsonNode item) {
        return shown(text(item.at(ofOwner.name())).orElse(id));
    }

    private FieldDefinition field(String key, JsonNode definition) {
        JsonNode written = at(definition, ofField.type());
        Optional<Kind> known = Optional.ofNullable(types.get(written.asText()));
        Kind kind = known.orElse(new Kind(FieldType.ANY, false));
        List<FieldOption> options = options(at(definition, ofField.options()));
        boolean withoutOptions = kind.type() == FieldType.OPTION && options.isEmpty();
        return new FieldDefinition(
                key,
                label(definition).orElseGet(() -> shown(key)),
                withoutOptions ? FieldType.ANY : kind.type(),
                kind.many() || (known.isPresent() && isTrue(definition, ofField.multiple())),
                isTrue(definition, ofField.required()),
                kind.type() == FieldType.COMPUTED || isTrue(definition, ofField.readOnly()),
                options,
                doubt(known.isEmpty() && ofField.type().isPresent(), written, withoutOptions));
    }

    private static Optional<String> doubt(boolean unknown, JsonNode written, boolean withoutOptions) {
        if (unknown) {
            return Optional.of("Its type " + shown("'" + written.asText() + "'")
                    + " is not known here, so its values are not looked at.");
        }
        return withoutOptions
                ? Optional.of("Which options it has could not be read, so its values are not looked at.")
                : Optional.empty();
    }

    private Optional<String> label(JsonNode definition) {
        return text(at(definition, ofField.label()))
                .map(DefinitionReader::shown)
                .filter(label -> !label.isEmpty());
    }

    /** Values that are no text, number or truth are none that anybody can choose. */
    private List<FieldOption> options(JsonNode array) {
        List<FieldOption> options = new ArrayList<>(array.size());
        for (JsonNode option : array.isArray() ? array : List.<JsonNode>of()) {
            JsonNode value = option.at(ofOption.value());
            if (!value.isValueNode() || value.isNull()) {
                return List.of();
            }
            options.add(new FieldOption(
                    value, shown(text(at(option, ofOption.label())).orElse(value.asText()))));
        }
        return options;
    }

    private static boolean isTrue(JsonNode definition, Optional<JsonPointer> pointer) {
        return at(definition, pointer).asBoolean(false);
    }

    private static JsonNode at(JsonNode definition, Optional<JsonPointer> pointer) {
        return pointer.map(definition::at).orElseGet(MissingNode::getInstance);
    }

    /** Ids and keys may be numbers; as members of an object, and as arguments, they are texts. */
    private static Optional<String> text(JsonNode node) {
        return node.isTextual() || node.isNumber()
                ? Optional.of(node.asText()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** In one line, without what nobody sees: it reaches a model. */
    private static String shown(String text) {
        return VisibleText.of(text, LONGEST_NAME).replaceAll("\\s+", " ").strip();
    }
}
