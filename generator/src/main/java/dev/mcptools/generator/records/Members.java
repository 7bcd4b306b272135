package dev.mcptools.generator.records;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.SourceIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one object of a record, read strictly: what is missing, of another type or unknown is an error with
 * its place. A faulty member reads as if it were absent, so that one run finds all faults.
 */
final class Members {
    private static final String RULE = "invalid-record";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.arrayNode();

    private final String what;
    private final JsonNode object;
    private final SourceLocation at;
    private final SourceIndex index;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * Starts to read an object.
     *
     * @param what what it is, for messages: {@code the record of a method}
     */
    Members(String what, JsonNode object, SourceLocation at, SourceIndex index, Diagnostics diagnostics) {
        this.what = what;
        this.object = object;
        this.at = at;
        this.index = index;
        this.diagnostics = diagnostics;
        if (!object.isObject()) {
            fault(
                    at,
                    "Here must be " + what + ", an object; there is something else.",
                    "Write its members, each with its name.");
        }
    }

    SourceLocation at() {
        return at;
    }

    SourceLocation at(String name) {
        return index.at(object, name);
    }

    Optional<Located<String>> text(String name) {
        return member(name)
                .filter(value -> is(value.isTextual() && !value.textValue().isBlank(), name, "a text"))
                .map(value -> new Located<>(value.textValue().strip(), at(name)));
    }

    Located<String> requiredText(String name) {
        return required(name, text(name));
    }

    /** A JSON Pointer (RFC 6901); empty for the whole. */
    Optional<Located<String>> pointer(String name) {
        return member(name)
                .filter(value -> is(
                        value.isTextual()
                                && (value.textValue().isEmpty()
                                        || value.textValue().startsWith("/")),
                        name,
                        "a JSON Pointer such as \"/data\", or \"\" for the whole answer"))
                .map(value -> new Located<>(value.textValue(), at(name)));
    }

    Located<String> requiredPointer(String name) {
        return required(name, pointer(name));
    }

    Optional<Boolean> flag(String name) {
        return member(name)
                .filter(value -> is(value.isBoolean(), name, "true or false"))
                .map(JsonNode::booleanValue);
    }

    Optional<Located<Boolean>> locatedFlag(String name) {
        return flag(name).map(value -> new Located<>(value, at(name)));
    }

    /** Whatever stands there, to be looked at by who asks. */
    Optional<Located<JsonNode>> json(String name) {
        return member(name).map(value -> new Located<>(value, at(name)));
    }

    /** A text where an object could stand as well. */
    Optional<Located<String>> word(String name) {
        return member(name).filter(JsonNode::isTextual).map(value -> new Located<>(value.textValue(), at(name)));
    }

    Optional<Integer> zeroOrOne(String name) {
        return member(name)
                .filter(value -> is(value.isInt() && (value.intValue() | 1) == 1, name, "0 or 1"))
                .map(JsonNode::intValue);
    }

    Optional<Integer> count(String name) {
        return member(name)
                .filter(value -> is(value.isInt() && value.intValue() > 0, name, "a number from 1"))
                .map(JsonNode::intValue);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Optional<JsonNode> list = member(name).filter(value -> is(value.isArray(), name, "a list of texts"));
        for (JsonNode item : list.orElse(NOTHING)) {
            if (is(item.isTextual() && !item.textValue().isBlank(), name, "a list of texts")) {
                texts.add(item.textValue().strip());
            }
        }
        return texts;
    }

    /** A list of texts, each with its place; empty if there is no list. */
    Optional<List<Located<String>>> locatedTexts(String name) {
        Optional<JsonNode> list = member(name).filter(value -> is(value.isArray(), name, "a list of texts"));
        return list.map(items -> {
            List<Located<String>> texts = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                JsonNode item = items.get(i);
                if (is(item.isTextual() && !item.textValue().isBlank(), name, "a list of texts")) {
                    SourceLocation place = index.at(items, JsonPointer.compile("/" + i));
                    texts.add(new Located<>(item.textValue().strip(), place));
                }
            }
            return texts;
        });
    }

    /** The members of an object whose names are the author's; empty if there is none. */
    Map<String, JsonNode> entries(String name) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        member(name)
                .filter(value -> is(value.isObject(), name, "an object"))
                .ifPresent(value -> value.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue())));
        return entries;
    }

    Optional<Members> object(String name, String whatItIs) {
        return member(name)
                .filter(value -> is(value.isObject(), name, "an object"))
                .map(value -> new Members(whatItIs, value, at(name), index, diagnostics));
    }

    Members entry(String container, String name, String whatItIs) {
        JsonNode entries = object.path(container);
        return new Members(whatItIs, entries.path(name), index.at(entries, name), index, diagnostics);
    }

    SourceLocation atEntry(String container, String name) {
        return index.at(object.path(container), name);
    }

    List<LintIgnore> ignored(String name) {
        known.add(name);
        return LintIgnore.read(object, name, index, diagnostics);
    }

    boolean has(String name) {
        return object.has(name);
    }

    void missing(String name) {
        fault(at, "The key `" + name + "` is missing in " + what + ".", "Add it.");
    }

    void fault(SourceLocation place, String message, String hint) {
        diagnostics.error(RULE, place, message, hint);
    }

    /** Ends the reading: what has not been asked for is unknown. */
    void end() {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!known.contains(member.getKey())) {
                fault(
                        at(member.getKey()),
                        "The key `" + member.getKey() + "` is unknown in " + what + ".",
                        Nearest.hint(member.getKey(), known));
            }
        }
    }

    private Optional<JsonNode> member(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name));
    }

    private Located<String> required(String name, Optional<Located<String>> value) {
        if (object.isObject() && !object.has(name)) {
            missing(name);
        }
        return value.orElseGet(() -> new Located<>("", at));
    }

    private boolean is(boolean fits, String name, String expected) {
        if (!fits) {
            fault(at(name), "The value of `" + name + "` is not " + expected + ".", "Write " + expected + ".");
        }
        return fits;
    }
}
