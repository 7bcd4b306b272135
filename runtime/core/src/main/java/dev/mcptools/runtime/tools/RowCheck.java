package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of rows what can be sent of them, and says what is wrong with the others.
 *
 * @param tool the tool that imports
 * @param argument its argument that has the rows
 * @param arguments all other arguments, as they were given
 * @param call the call
 */
record RowCheck(RegisteredTool tool, String argument, ObjectNode arguments, CallInProgress call) {

    /**
     * {@return these rows, checked}
     *
     * @throws ArgumentsRejectedException if another argument cannot be used
     */
    RowChunk of(List<RowSource.Row> rows) {
        try {
            // As one array if that will do: it is several times faster.
            ObjectNode prepared = prepared(rows);
            JsonNode good = prepared.path(argument);
            List<RowSource.Row> all = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                all.add(new RowSource.Row(rows.get(i).number(), good.path(i)));
            }
            return new RowChunk(without(prepared), all, List.of(), end(rows));
        } catch (ArgumentsRejectedException e) {
            return oneByOne(rows);
        }
    }

    private RowChunk oneByOne(List<RowSource.Row> rows) {
        List<RowSource.Row> good = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        ObjectNode others = arguments;
        for (RowSource.Row row : rows) {
            try {
                ObjectNode prepared = prepared(List.of(row));
                good.add(new RowSource.Row(row.number(), prepared.path(argument).path(0)));
                others = without(prepared);
            } catch (ArgumentsRejectedException e) {
                problems.addAll(ofRow(e, row.number()));
            }
        }
        return new RowChunk(others, good, problems, end(rows));
    }

    private static long end(List<RowSource.Row> rows) {
        return rows.getLast().number() + 1;
    }

    private ObjectNode prepared(List<RowSource.Row> rows) {
        ObjectNode all = arguments.deepCopy();
        ArrayNode array = all.putArray(argument);
        rows.forEach(row -> array.add(row.value()));
        return new Preparation(tool, call).of(all);
    }

    private ObjectNode without(ObjectNode prepared) {
        return BulkRequest.of(prepared, Optional.empty()).operation().without(argument);
    }

    private List<RowProblem> ofRow(ArgumentsRejectedException rejected, long number) {
        List<RowProblem> problems = new ArrayList<>();
        List<ArgumentProblem> others = new ArrayList<>();
        for (ArgumentProblem problem : rejected.problems()) {
            member(problem.argument())
                    .ifPresentOrElse(
                            member -> problems.add(new RowProblem(number, phrase(member, problem.problem()))),
                            () -> others.add(problem));
        }
        if (!others.isEmpty()) {
            throw new ArgumentsRejectedException(others);
        }
        return problems;
    }

    /** {@return what a path into the only row says of it; empty if the path leads elsewhere} */
    private Optional<String> member(String path) {
        String row = argument + "[0]";
        if (!path.startsWith(row)) {
            return Optional.empty();
        }
        String rest = path.substring(row.length());
        return Optional.of(rest.startsWith(".") ? rest.substring(1) : rest);
    }

    private static String phrase(String member, String problem) {
        return member.isEmpty() ? "the row " + problem : "'" + member + "' " + problem;
    }
}
