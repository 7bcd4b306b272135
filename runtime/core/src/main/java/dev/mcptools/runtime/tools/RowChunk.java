package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows that go into one request.
 *
 * @param arguments the arguments of the operation that goes with them, without rows
 * @param rows the rows that can be created, each as it is sent
 * @param problems what is wrong with the others
 * @param end the number of the row after the last one
 */
record RowChunk(ObjectNode arguments, List<RowSource.Row> rows, List<RowProblem> problems, long end) {
    RowChunk {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** {@return the arguments that send these rows} */
    ObjectNode request(String argument) {
        ObjectNode request = arguments.deepCopy();
        ArrayNode array = request.putArray(argument);
        rows.forEach(row -> array.add(row.value()));
        return request;
    }

    /** {@return the same without the rows that the API has refused} */
    RowChunk without(List<RowProblem> refused) {
        Set<Long> numbers = new TreeSet<>();
        refused.forEach(problem -> numbers.add(problem.row()));
        List<RowProblem> all = new ArrayList<>(problems);
        all.addAll(refused);
        return new RowChunk(
                arguments,
                rows.stream().filter(row -> !numbers.contains(row.number())).toList(),
                all,
                end);
    }
}
