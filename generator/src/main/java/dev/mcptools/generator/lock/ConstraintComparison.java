package dev.mcptools.generator.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.diagnostic.Severity;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What callers may still send when the constraints of an argument have changed, keyword by keyword. */
final class ConstraintComparison {
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
    private static final Set<String> LOWER_BOUNDS =
            Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");

    /** Takes a difference: {@code part} is where in the argument, {@code [].op} for instance. */
    interface Sink {
        void add(String rule, Severity severity, String part, String change);
    }

    private final Sink sink;

    private ConstraintComparison(Sink sink) {
        this.sink = sink;
    }

    /** Compares schemas, or lists of them; of texts, which are hashes, the worst is assumed. */
    static void compare(JsonNode before, JsonNode after, Sink sink) {
        ConstraintComparison comparison = new ConstraintComparison(sink);
        if (before.equals(after)) {
            return;
        }
        if (before.isTextual() || after.isTextual()) {
            comparison.narrower("", "has another schema, which is too long for the lock file.");
        } else if (before.isArray() && after.isArray()) {
            comparison.forms(before, after);
        } else {
            comparison.schemas("", before, after);
        }
    }

    /** Each of them has to hold; which one has become which, their order says. */
    private void forms(JsonNode before, JsonNode after) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            schemas("", before.path(i), after.path(i));
        }
    }

    private void schemas(String part, JsonNode before, JsonNode after) {
        JsonNode was = normal(before);
        JsonNode is = normal(after);
        if (was.equals(is)) {
            return;
        }
        if (was.isBoolean()) {
            wider(part, "is taken now.");
            return;
        }
        if (is.isBoolean()) {
            narrower(part, "is no longer taken.");
            return;
        }
        Set<String> keywords = new TreeSet<>();
        was.fieldNames().forEachRemaining(keywords::add);
        is.fieldNames().forEachRemaining(keywords::add);
        for (String keyword : keywords) {
            keyword(part, keyword, was.path(keyword), is.path(keyword));
        }
    }

    /** No schema and {@code true} take everything, as the empty one does. */
    private static JsonNode normal(JsonNode schema) {
        return schema.isObject() || schema.equals(BooleanNode.FALSE) ? schema : JsonNodeFactory.instance.objectNode();
    }

    private void keyword(String part, String keyword, JsonNode was, JsonNode is) {
        switch (keyword) {
            case "type" -> types(part, names(was), names(is));
            case "enum" -> values(part, was, is);
            case "required" -> required(part, names(was), names(is));
            case "properties" -> properties(part, was, is);
            case "items" -> schemas(part + "[]", was, is);
            case "additionalProperties" -> schemas(part + ".*", was, is);
            case "allOf", "anyOf", "oneOf" -> branches(part, keyword, was, is);
            default -> other(part, keyword, was, is);
        }
    }

    private void types(String part, Set<String> was, Set<String> is) {
        if (was.equals(is)) {
            return;
        }
        String change = "now takes " + types(is) + ", it took " + types(was) + ".";
        if (is.isEmpty() || is.containsAll(was)) {
            wider(part, change);
        } else if (is.contains("number") && withNumber(is).containsAll(was)) {
            wider(part, change);
        } else {
            narrower(part, change);
        }
    }

    private static Set<String> withNumber(Set<String> types) {
        Set<String> all = new LinkedHashSet<>(types);
        all.add("integer");
        return all;
    }

    private static String types(Set<String> types) {
        return types.isEmpty() ? "any type" : String.join(" or ", types);
    }

    private void values(String part, JsonNode was, JsonNode is) {
        if (was.isMissingNode()) {
            narrower(part, "now takes " + joined(texts(is)) + " only.");
        } else if (is.isMissingNode()) {
            wider(part, "now takes other values than " + joined(texts(was)) + ".");
        } else {
            Set<String> gone = without(texts(was), texts(is));
            Set<String> added = without(texts(is), texts(was));
            if (!gone.isEmpty()) {
                sink.add("enum-value-gone", Severity.ERROR, part, "no longer takes " + joined(gone) + ".");
            }
            if (!added.isEmpty()) {
                wider(part, "now takes " + joined(added) + " as well.");
            }
        }
    }

    private void required(String part, Set<String> was, Set<String> is) {
        without(is, was).forEach(name -> narrower(part + "." + name, "is now required."));
        without(was, is).forEach(name -> wider(part + "." + name, "is no longer required."));
    }

    private void properties(String part, JsonNode was, JsonNode is) {
        Set<String> before = fields(was);
        Set<String> after = fields(is);
        without(before, after).forEach(name -> narrower(part + "." + name, "is gone."));
        without(after, before).forEach(name -> wider(part + "." + name, "is new."));
        before.stream()
                .filter(after::contains)
                .forEach(name -> schemas(part + "." + name, was.get(name), is.get(name)));
    }

    /** As many as before are taken for the same ones, unless they have only changed places. */
    private void branches(String part, String keyword, JsonNode was, JsonNode is) {
        if (was.size() != is.size()) {
            other(part, keyword, was, is);
        } else if (!containsAll(was, is) || !containsAll(is, was)) {
            for (int i = 0; i < was.size(); i++) {
                schemas(part, was.get(i), is.get(i));
            }
        }
    }

    /** A bound that has moved can be judged; of any other keyword that has changed, the worst is assumed. */
    private void other(String part, String keyword, JsonNode was, JsonNode is) {
        if (was.equals(is)) {
            return;
        }
        if (is.isMissingNode()) {
            wider(part, "no longer has `" + keyword + "`" + shown(was) + ".");
            return;
        }
        String change = was.isMissingNode()
                ? "now has `" + keyword + "`" + shown(is) + "."
                : "now has another `" + keyword + "`"
                        + (is.isValueNode() ? ":" + shown(is) + ", it was" + shown(was) : "") + ".";
        int moved = was.isMissingNode() ? 0 : is.decimalValue().compareTo(was.decimalValue());
        boolean raised = UPPER_BOUNDS.contains(keyword) && moved > 0;
        boolean lowered = LOWER_BOUNDS.contains(keyword) && moved < 0;
        boolean moreBranches = keyword.equals("anyOf") && !was.isMissingNode() && containsAll(is, was);
        if (raised || lowered || moreBranches) {
            wider(part, change);
        } else if (was.isMissingNode() || moved != 0 || !was.isNumber()) {
            narrower(part, change);
        }
    }

    private static boolean containsAll(JsonNode all, JsonNode some) {
        Set<JsonNode> branches = new LinkedHashSet<>();
        all.forEach(branches::add);
        return some.valueStream().allMatch(branches::contains);
    }

    /** A schema is too long for a sentence. */
    private static String shown(JsonNode value) {
        return value.isValueNode() ? " " + value : "";
    }

    private void narrower(String part, String change) {
        sink.add("type-narrowed", Severity.ERROR, part, change);
    }

    private void wider(String part, String change) {
        sink.add("type-widened", Severity.NOTE, part, change);
    }

    private static Set<String> names(JsonNode value) {
        Set<String> names = new LinkedHashSet<>();
        if (value.isTextual()) {
            names.add(value.textValue());
        }
        value.forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Set<String> texts(JsonNode values) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.add(value.isTextual() ? "'" + value.textValue() + "'" : value.toString()));
        return texts;
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        return these.stream()
                .filter(each -> !those.contains(each))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String joined(Set<String> texts) {
        return String.join(", ", texts);
    }
}
