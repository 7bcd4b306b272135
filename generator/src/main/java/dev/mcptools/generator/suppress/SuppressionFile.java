package dev.mcptools.generator.suppress;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Extent;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.diagnostic.Suppression;
import dev.mcptools.generator.document.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of suppressions: a list of objects with {@code rule}, {@code reason}, and where, if not everywhere:
 * {@code operation}, with {@code argument} if it is one of its arguments, or {@code at}, a JSON Pointer into the document.
 */
final class SuppressionFile {
    private static final String RULE = "invalid-suppression";
    private static final Set<String> KEYS = Set.of("rule", "reason", "operation", "argument", "at");

    private final SourceTree tree;
    private final Places places;
    private final Diagnostics diagnostics;

    SuppressionFile(SourceTree tree, Places places, Diagnostics diagnostics) {
        this.tree = tree;
        this.places = places;
        this.diagnostics = diagnostics;
    }

    List<Suppression> read() {
        if (!tree.root().isArray()) {
            fault(tree.index().at(tree.root()), "The file is no list of suppressions.", "Start each with `- rule: `.");
            return List.of();
        }
        List<Suppression> suppressions = new ArrayList<>();
        for (JsonNode entry : tree.root()) {
            read(entry).ifPresent(suppressions::add);
        }
        return suppressions;
    }

    private Optional<Suppression> read(JsonNode entry) {
        SourceLocation at = tree.index().at(entry);
        String rule = entry.path("rule").asText("").strip();
        if (rule.isEmpty()) {
            fault(at, "The suppression names no rule.", "Write `rule: ` and the id of a rule.");
            return Optional.empty();
        }
        for (Map.Entry<String, JsonNode> member : entry.properties()) {
            if (!KEYS.contains(member.getKey())) {
                fault(
                        tree.index().at(entry, member.getKey()),
                        "The key `" + member.getKey() + "` is unknown in a suppression.",
                        Nearest.hint(member.getKey(), KEYS));
            }
        }
        String reason = entry.path("reason").asText("").strip();
        if (reason.isEmpty()) {
            diagnostics.warning(
                    "suppression-without-reason",
                    at,
                    "The suppression of `" + rule + "` has no reason; it has no effect.",
                    "Write `reason: ` and why it is to be silent.");
            return Optional.empty();
        }
        Optional<List<Extent>> extents = extents(entry);
        boolean everywhere = !entry.has("operation") && !entry.has("at") && !entry.has("argument");
        return everywhere || extents.isPresent()
                ? Optional.of(new Suppression(rule, reason, extents, at))
                : Optional.empty();
    }

    private Optional<List<Extent>> extents(JsonNode entry) {
        if (entry.has("operation")) {
            return operation(entry, entry.get("operation").asText());
        }
        if (entry.has("argument")) {
            fault(
                    tree.index().at(entry, "argument"),
                    "The suppression names an argument without its operation.",
                    "Add `operation: ` and the id of the operation.");
            return Optional.empty();
        }
        return entry.has("at") ? pointer(entry, entry.get("at").asText()) : Optional.empty();
    }

    private Optional<List<Extent>> operation(JsonNode entry, String id) {
        Optional<List<Extent>> operation = entry.has("argument")
                ? places.argument(id, entry.get("argument").asText())
                : places.operation(id);
        if (operation.isEmpty()) {
            boolean known = places.operations().contains(id);
            fault(
                    tree.index().at(entry, known ? "argument" : "operation"),
                    known
                            ? "The tool of `" + id + "` has no argument `"
                                    + entry.get("argument").asText() + "`."
                            : "The operation `" + id + "` is not in the document.",
                    known
                            ? Nearest.hint(entry.get("argument").asText(), places.arguments(id))
                            : Nearest.hint(id, places.operations()));
        }
        return operation;
    }

    private Optional<List<Extent>> pointer(JsonNode entry, String text) {
        String pointer = text.startsWith("#") ? text.substring(1) : text;
        Optional<List<Extent>> extents =
                pointer.startsWith("/") ? places.pointer(JsonPointer.compile(pointer)) : Optional.empty();
        if (extents.isEmpty()) {
            fault(
                    tree.index().at(entry, "at"),
                    "`at: " + text + "` leads nowhere in the document.",
                    "Write a JSON Pointer to an object, as in `#/components/schemas/Pet`.");
        }
        return extents;
    }

    private void fault(SourceLocation at, String message, String hint) {
        diagnostics.error(RULE, at, message, hint);
    }
}
