package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks, before something is written, that ids belong together: a stage to the pipeline that is named beside it.
 *
 * <p>Only lists that are short are read for it.
 */
final class Lineage {
    private final ToolDescriptor tool;
    private final ArgumentSources sources;
    private final CallInProgress call;

    Lineage(ToolDescriptor tool, CallInProgress call) {
        this.tool = tool;
        this.sources = ArgumentSources.of(tool);
        this.call = call;
    }

    /**
     * Goes on if the ids belong together, or if nobody can tell, which is remarked then.
     *
     * @throws ArgumentsRejectedException naming each argument that does not belong to another one, and those that do
     */
    void verify(ObjectNode arguments) {
        if (tool.access() == Access.READ) {
            return;
        }
        List<ArgumentProblem> problems = new ArrayList<>();
        sources.forEach(arguments, (place, source) -> {
            JsonNode value = place.in(arguments);
            if (!source.given().isEmpty() && value.isValueNode() && !value.isNull()) {
                sources.list(place, source, arguments, call)
                        .filter(list -> list.identity().isShort())
                        .flatMap(list -> problem(place, source, list, arguments))
                        .ifPresent(problems::add);
            }
        });
        if (!problems.isEmpty()) {
            throw ArgumentsRejectedException.naming(problems);
        }
    }

    private Optional<ArgumentProblem> problem(
            ArgumentPlace place, ArgumentSource source, SourceList list, ObjectNode arguments) {
        String id = place.in(arguments).asText();
        try {
            if (list.all(false).withId(id).isPresent()) {
                return Optional.empty();
            }
            // It may be new.
            NamedItems now = list.all(true);
            return now.withId(id).isPresent()
                    ? Optional.empty()
                    : Optional.of(new ArgumentProblem(
                            place.shown(), foreign(id, parents(place, source, arguments), list, now.all())));
        } catch (ToolFailedException e) {
            String parents = parents(place, source, arguments);
            if (call.lookedUp().tells(place.path(), parents)) {
                call.remark("Whether " + place.path().shown() + " belongs to " + parents
                        + " was not checked, because " + list.tool() + " failed: "
                        + e.failure().message());
            }
            return Optional.empty();
        }
    }

    private String foreign(String id, String parents, SourceList list, List<NamedItem> items) {
        String problem = "is " + NamedItem.oneLine(id) + ", which is none of the " + list.noun() + " of " + parents;
        if (!call.isShown(list.tool())) {
            return problem + ".";
        }
        return items.isEmpty()
                ? problem + ": it has none."
                : problem + "; they are: " + Candidates.listed(items) + ". " + list.tool() + " lists them.";
    }

    /** {@return what the list was called with: {@code pipeline_uuid 'Enterprise Sales' (2f...)}} */
    private String parents(ArgumentPlace place, ArgumentSource source, ObjectNode arguments) {
        return sources.given(place, source, arguments).values().stream()
                .map(given -> given.name() + " " + named(given, arguments))
                .collect(Collectors.joining(", "));
    }

    private String named(ArgumentPlace place, ObjectNode arguments) {
        String id = place.in(arguments).asText();
        try {
            return sources.at(place)
                    .filter(source -> call.isShown(source.tool()))
                    .flatMap(source -> sources.list(place, source, arguments, call))
                    .filter(list -> list.identity().isShort())
                    .flatMap(list -> list.all(false).withId(id))
                    .map(NamedItem::shown)
                    .orElseGet(() -> NamedItem.oneLine(id));
        } catch (ToolFailedException e) {
            // Its name would only have been nicer to read.
            return NamedItem.oneLine(id);
        }
    }
}
