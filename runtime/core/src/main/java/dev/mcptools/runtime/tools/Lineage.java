package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks, before something is written, that ids belong together: a stage to the pipeline that is named beside it.
 *
 * <p>Only lists that are short are read for it.
 *
 * @param tool the tool that is called
 * @param call the call
 */
record Lineage(ToolDescriptor tool, CallInProgress call) {

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
        tool.sources().forEach((argument, source) -> {
            if (!source.given().isEmpty() && arguments.path(argument).isValueNode() && !isNull(argument, arguments)) {
                SourceList.of(source, arguments, call)
                        .filter(list -> list.identity().isShort())
                        .flatMap(list -> problem(argument, source, list, arguments))
                        .ifPresent(problems::add);
            }
        });
        if (!problems.isEmpty()) {
            throw new ArgumentsRejectedException(problems);
        }
    }

    private static boolean isNull(String argument, ObjectNode arguments) {
        return arguments.path(argument).isNull();
    }

    private Optional<ArgumentProblem> problem(
            String argument, ArgumentSource source, SourceList list, ObjectNode arguments) {
        String id = arguments.path(argument).asText();
        try {
            if (has(list.all(SourceList.AGE), id, list.form())) {
                return Optional.empty();
            }
            // It may be new.
            List<NamedItem> now = list.all(Duration.ZERO);
            return has(now, id, list.form())
                    ? Optional.empty()
                    : Optional.of(new ArgumentProblem(argument, foreign(id, source, list, now, arguments)));
        } catch (ToolFailedException e) {
            call.remark(
                    "Whether " + argument + " belongs to " + parents(source, arguments) + " was not checked, because "
                            + list.tool() + " failed: " + e.failure().message());
            return Optional.empty();
        }
    }

    private static boolean has(List<NamedItem> items, String id, IdForm form) {
        return items.stream().anyMatch(item -> item.hasId(id, form));
    }

    private String foreign(
            String id, ArgumentSource source, SourceList list, List<NamedItem> items, ObjectNode arguments) {
        String problem = "is " + NamedItem.oneLine(id) + ", which is none of the " + list.noun() + " of "
                + parents(source, arguments);
        if (!call.isShown(list.tool())) {
            return problem + ".";
        }
        return items.isEmpty()
                ? problem + ": it has none."
                : problem + "; they are: " + Candidates.listed(items) + ". " + list.tool() + " lists them.";
    }

    /** {@return what the list was called with: {@code pipeline_uuid 'Enterprise Sales' (2f...)}} */
    private String parents(ArgumentSource source, ObjectNode arguments) {
        List<String> parents = new ArrayList<>();
        for (Map.Entry<String, String> given : source.given().entrySet()) {
            JsonNode id = arguments.path(given.getValue());
            parents.add(given.getValue() + " " + named(given.getValue(), id.asText(), arguments));
        }
        return String.join(", ", parents);
    }

    private String named(String argument, String id, ObjectNode arguments) {
        try {
            return Optional.ofNullable(tool.sources().get(argument))
                    .filter(source -> call.isShown(source.tool()))
                    .flatMap(source -> SourceList.of(source, arguments, call))
                    .filter(list -> list.identity().isShort())
                    .flatMap(list -> list.all(SourceList.AGE).stream()
                            .filter(item -> item.hasId(id, list.form()))
                            .findFirst())
                    .map(NamedItem::shown)
                    .orElseGet(() -> NamedItem.oneLine(id));
        } catch (ToolFailedException e) {
            // Its name would only have been nicer to read.
            return NamedItem.oneLine(id);
        }
    }
}
