package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads from an API's refusal of a batch which rows of it are meant. */
final class RefusedRows {
    private static final Pattern BETWEEN = Pattern.compile("[.\\[\\]/]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private RefusedRows() {}

    /**
     * {@return what is wrong with which rows; empty if the refusal says something else too}
     *
     * @param failure the refusal; its problems lead into the batch, as in {@code 3.name}, {@code rows.3.name} or
     *     {@code body[3].name}
     * @param chunk what was sent
     */
    static Optional<List<RowProblem>> of(ToolResult.Failure failure, RowChunk chunk) {
        boolean refused = failure.status().isPresent()
                && (failure.status().getAsInt() == 422 || failure.status().getAsInt() == 400);
        if (!refused || failure.problems().isEmpty()) {
            return Optional.empty();
        }
        List<RowProblem> rows = new ArrayList<>();
        for (ArgumentProblem problem : failure.problems()) {
            Optional<RowProblem> row = row(problem, chunk);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(rows);
    }

    private static Optional<RowProblem> row(ArgumentProblem problem, RowChunk chunk) {
        List<String> path = BETWEEN.splitAsStream(problem.argument())
                .filter(part -> !part.isEmpty())
                .toList();
        OptionalInt index = index(path);
        if (index.isEmpty()) {
            return Optional.empty();
        }
        int place = Integer.parseInt(path.get(index.getAsInt()));
        if (place >= chunk.rows().size()) {
            return Optional.empty();
        }
        String member = String.join(".", path.subList(index.getAsInt() + 1, path.size()));
        return Optional.of(new RowProblem(
                chunk.rows().get(place).number(),
                member.isEmpty() ? problem.problem() : member + ": " + problem.problem()));
    }

    /** The number of the row comes first, or after the name of what holds the rows. */
    private static OptionalInt index(List<String> path) {
        for (int i = 0; i < Math.min(2, path.size()); i++) {
            if (NUMBER.matcher(path.get(i)).matches()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
