package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.document.Prose;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import dev.mcptools.generator.model.InnerSource;
import dev.mcptools.generator.model.Tool;
import java.util.ArrayList;
import java.util.List;

/**
 * Says inside of arguments where values come from, and takes names in the place of ids there.
 *
 * <p>What a definition says, it says for all who refer to it: where something is changed, a copy of it takes its place.
 */
final class NamesInSchema {
    private static final String REFERENCE = "#/$defs/";
    private static final List<String> COMPOSED = List.of("allOf", "anyOf", "oneOf");

    private final JsonNode definitions;

    private NamesInSchema(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** Changes the schema of a tool's arguments. */
    static void inside(Tool tool, ObjectNode root) {
        NamesInSchema names = new NamesInSchema(root.path("$defs"));
        for (Argument argument : tool.arguments()) {
            for (InnerSource inner : argument.inside()) {
                List<ArgumentPath.Step> steps = inner.path().steps();
                if (!names.change(root, steps, inner)) {
                    names.add(root, steps, inner);
                }
            }
        }
    }

    /** A name looks like anything; what is no name is held against the form of ids when it has been looked for. */
    static void take(ObjectNode schema) {
        schema.remove(List.of("format", "pattern", "minLength", "maxLength"));
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : JsonNodeFactory.instance.arrayNode().add(type))
                .forEach(each -> types.add(each.asText()));
        if (schema.has("type") && !types.contains("string") && !types.equals(List.of("null"))) {
            types.add("string");
            ArrayNode all = schema.putArray("type");
            types.forEach(all::add);
        }
        COMPOSED.forEach(keyword -> schema.path(keyword).forEach(branch -> {
            if (branch instanceof ObjectNode part) {
                take(part);
            }
        }));
    }

    /** Whether something was there to be changed. */
    private boolean change(ObjectNode schema, List<ArgumentPath.Step> steps, InnerSource inner) {
        if (steps.isEmpty()) {
            if (!inner.path().isItem()) {
                describe(schema, inner);
            }
            if (inner.from().byName()) {
                take(schema);
            }
            return true;
        }
        boolean changed = false;
        ArgumentPath.Step step = steps.get(0);
        List<ArgumentPath.Step> rest = steps.subList(1, steps.size());
        if (step.item() && schema.get("items") instanceof ObjectNode items) {
            ObjectNode own = own(items);
            changed = change(own, rest, inner);
            if (changed) {
                schema.set("items", own);
            }
            if (changed && rest.isEmpty()) {
                // It is said of the array: of what it has, and not of each.
                describe(schema, inner);
            }
        } else if (!step.item() && schema.path("properties").get(step.name()) instanceof ObjectNode member) {
            ObjectNode own = own(member);
            changed = change(own, rest, inner);
            if (changed) {
                schema.withObjectProperty("properties").set(step.name(), own);
            }
        }
        for (String keyword : COMPOSED) {
            for (int i = 0; i < schema.path(keyword).size(); i++) {
                if (schema.path(keyword).get(i) instanceof ObjectNode branch) {
                    ObjectNode own = own(branch);
                    if (change(own, steps, inner)) {
                        ((ArrayNode) schema.path(keyword)).set(i, own);
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }

    /** A member that an object may have, though its schema does not name it. */
    private void add(ObjectNode root, List<ArgumentPath.Step> steps, InnerSource inner) {
        ObjectNode schema = root;
        for (ArgumentPath.Step step : steps.subList(0, steps.size() - 1)) {
            JsonNode next = step.item()
                    ? schema.path("items")
                    : schema.path("properties").path(step.name());
            if (!(next instanceof ObjectNode found) || found.has("$ref")) {
                return;
            }
            schema = found;
        }
        JsonNode others = schema.path("additionalProperties");
        ArgumentPath.Step last = steps.get(steps.size() - 1);
        if (!last.item() && (others.isMissingNode() || others.isObject() || others.asBoolean())) {
            describe(schema.withObjectProperty("properties").putObject(last.name()), inner);
        }
    }

    private static void describe(ObjectNode schema, InnerSource inner) {
        Description before = Description.of(schema);
        String words = Prose.of(inner.description().orElse(before.words()));
        String origin = InputSchema.origin(inner.from(), words, inner.path().isItem());
        String said = words.isEmpty() || origin.isEmpty() ? words : InputSchema.sentence(words);
        new Description((said + origin).strip(), before.members()).write(schema);
    }

    private ObjectNode own(ObjectNode schema) {
        String reference = schema.path("$ref").asText();
        if (!reference.startsWith(REFERENCE)
                || !(definitions.get(reference.substring(REFERENCE.length())) instanceof ObjectNode definition)) {
            return schema;
        }
        ObjectNode copy = definition.deepCopy();
        ObjectNode beside = schema.deepCopy();
        beside.remove("$ref");
        return copy.setAll(beside);
    }
}
