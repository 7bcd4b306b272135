package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The rows of an import that cannot be created. */
final class FailedRows {
    /** More of the same help nobody. */
    static final int LISTED_AT_MOST = 100;

    private final List<RowProblem> listed = new ArrayList<>();
    private final BitSet rows = new BitSet();

    /** Adds a problem of a row, which may have several. */
    void add(RowProblem problem) {
        rows.set(Math.toIntExact(problem.row()));
        if (listed.size() < LISTED_AT_MOST) {
            listed.add(problem);
        }
    }

    void addAll(List<RowProblem> problems) {
        problems.forEach(this::add);
    }

    /** {@return how many rows there are} */
    int count() {
        return rows.cardinality();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds them to an answer, if there are any. */
    void tell(ObjectNode answer) {
        if (isEmpty()) {
            return;
        }
        answer.put("failed_count", count());
        ArrayNode failed = answer.putArray("failed");
        listed.forEach(problem -> failed.add(problem.tree()));
    }
}
