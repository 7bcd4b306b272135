package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.OverlayTarget.Incompatible;
import dev.mcptools.generator.jsonpath.JsonPath;
import dev.mcptools.generator.jsonpath.JsonPathException;
import dev.mcptools.generator.jsonpath.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carries out the actions of one overlay, one after the other ("Action Object" of the Overlay Specification). */
final class OverlayActions {
    private static final Set<String> MEMBERS = Set.of("target", "description", "update", "remove", "copy");
    private static final String NEWER = "Write `overlay: 1.1.0`, if that is meant.";

    private final OverlayTarget target;
    private final SourceIndex index;
    private final boolean isFirstVersion;
    private final Diagnostics diagnostics;

    /**
     * Prepares for the actions of an overlay.
     *
     * @param target what they change
     * @param index where they stand
     * @param isFirstVersion whether the overlay is of version 1.0
     * @param diagnostics gets what is wrong with them
     */
    OverlayActions(OverlayTarget target, SourceIndex index, boolean isFirstVersion, Diagnostics diagnostics) {
        this.target = target;
        this.index = index;
        this.isFirstVersion = isFirstVersion;
        this.diagnostics = diagnostics;
    }

    void apply(JsonNode action, SourceLocation at) {
        if (!isWellFormed(action, at)) {
            return;
        }
        SourceLocation targetAt = index.at(action, "target");
        List<Selection> selected = select(action.get("target").textValue(), targetAt);
        if (selected.isEmpty()) {
            return;
        }
        if (isFirstVersion && selected.stream().anyMatch(each -> each.value().isValueNode())) {
            error(targetAt, "The target selects a single value; Overlay 1.0 changes objects and arrays alone.", NEWER);
        } else if (action.path("remove").asBoolean()) {
            remove(selected, targetAt);
        } else if (action.has("update")) {
            update(selected, action.get("update"), index.at(action, "update"), targetAt);
        } else {
            copy(selected, action.get("copy").textValue(), index.at(action, "copy"), targetAt);
        }
    }

    private boolean isWellFormed(JsonNode action, SourceLocation at) {
        if (!action.path("target").isTextual()) {
            return wrong(at, "An action has a `target`, which is a JSONPath.");
        }
        for (Map.Entry<String, JsonNode> member : action.properties()) {
            String name = member.getKey();
            boolean known = MEMBERS.contains(name) && !(isFirstVersion && name.equals("copy"));
            if (!known && !name.startsWith("x-")) {
                return wrong(
                        index.at(action, name),
                        "An action of this version of the Overlay Specification has no member `" + name + "`.");
            }
        }
        if (action.has("remove") && !action.get("remove").isBoolean()) {
            return wrong(index.at(action, "remove"), "The member `remove` is true or false.");
        }
        if (action.has("copy") && !action.get("copy").isTextual()) {
            return wrong(index.at(action, "copy"), "The member `copy` is a JSONPath.");
        }
        boolean removes = action.path("remove").asBoolean();
        if (!removes && action.has("update") && action.has("copy")) {
            return wrong(at, "The action has both `update` and `copy`.");
        }
        if (!removes && !action.has("update") && !action.has("copy")) {
            return wrong(at, "The action does nothing: it has neither `update` nor `remove` nor `copy`.");
        }
        return true;
    }

    private boolean wrong(SourceLocation at, String message) {
        error(at, message, "Compare this place with the Overlay Specification.");
        return false;
    }

    private void error(SourceLocation at, String message, String hint) {
        diagnostics.error("invalid-overlay", at, message, hint);
    }

    /** What an expression selects, each once; if that is nothing, it has been said. */
    private List<Selection> select(String expression, SourceLocation at) {
        try {
            Map<List<String>, Selection> selected = JsonPath.of(expression).select(target.root()).stream()
                    .collect(Collectors.toMap(
                            Selection::path, Function.identity(), (first, second) -> first, LinkedHashMap::new));
            if (selected.isEmpty()) {
                diagnostics.warning(
                        "overlay-without-target",
                        at,
                        "The document has nothing at " + expression + "; the action changes nothing.",
                        "Correct the expression, or remove the action.");
            }
            return List.copyOf(selected.values());
        } catch (JsonPathException e) {
            error(
                    at,
                    "The expression cannot be used: " + e.getMessage() + ".",
                    "Write it as RFC 9535 has it, such as $.paths['/pets'].get.");
            return List.of();
        }
    }

    private void remove(List<Selection> selected, SourceLocation at) {
        if (selected.stream().anyMatch(each -> each.parent().isEmpty())) {
            error(at, "The target is the whole document, which cannot be removed.", "Select something in it.");
        } else {
            target.remove(selected.stream().map(Selection::path).toList());
        }
    }

    private void update(List<Selection> selected, JsonNode update, SourceLocation at, SourceLocation targetAt) {
        Set<String> kinds =
                selected.stream().map(each -> OverlayTarget.kind(each.value())).collect(Collectors.toSet());
        if (kinds.size() > 1) {
            error(
                    targetAt,
                    "The target selects values of several kinds: "
                            + kinds.stream().sorted().collect(Collectors.joining(", ")) + ".",
                    "Write an action for each of them.");
            return;
        }
        try {
            for (Selection each : selected) {
                target.update(each.path(), update, at, isFirstVersion);
            }
        } catch (Incompatible e) {
            error(e.at(), e.problem(), "An object goes into an object; only single values replace each other.");
        }
    }

    private void copy(List<Selection> selected, String expression, SourceLocation at, SourceLocation targetAt) {
        List<Selection> sources = select(expression, at);
        if (sources.size() > 1) {
            error(at, "The expression selects " + sources.size() + " values; one is copied.", "Select a single value.");
        }
        Optional<Selection> source = sources.stream().findFirst();
        if (sources.size() == 1 && source.isPresent()) {
            // A copy of what is there now: its target may be inside of it.
            update(selected, target.snapshot(source.get().value()), at, targetAt);
        }
    }
}
