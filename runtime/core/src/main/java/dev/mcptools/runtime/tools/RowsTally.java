package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalLong;

/** How far an import has come. */
final class RowsTally {
    /** A model reads no more ids than these, and pays for all of them. */
    private static final int IDS_AT_MOST = 100;

    private final FailedRows failed = new FailedRows();
    private final ArrayNode ids = Json.MAPPER.createArrayNode();
    private long imported;
    private long unaccounted;
    private long untold;
    private long next;
    private long passed;

    /**
     * Starts to count.
     *
     * @param next the row to begin with
     * @param passed how many rows are before it
     */
    RowsTally(long next, long passed) {
        this.next = next;
        this.passed = passed;
    }

    /** Counts rows that cannot be created. */
    void failed(RowChunk chunk) {
        failed.addAll(chunk.problems());
    }

    /**
     * Counts what an answer tells of a batch.
     *
     * @param sent how many rows were sent
     * @param told how many of them the API says were created
     * @param tells whether it is known to say that
     * @param created their ids
     */
    void imported(int sent, OptionalLong told, boolean tells, JsonNode created) {
        long count = told.orElse(sent);
        untold += tells && told.isEmpty() ? sent : 0;
        imported += count;
        unaccounted += Math.max(0, sent - count);
        created.forEach(id -> {
            if (ids.size() <= IDS_AT_MOST) {
                ids.add(id);
            }
        });
    }

    /**
     * Goes on with another row.
     *
     * @param row the number of that row
     * @param done how many were done with since the last one
     */
    void reached(long row, long done) {
        next = row;
        passed += done;
    }

    FailedRows failed() {
        return failed;
    }

    long imported() {
        return imported;
    }

    /** {@return how many rows the API took without creating them, and without saying which} */
    long unaccounted() {
        return unaccounted;
    }

    /** {@return how many rows were sent of which the API should have told how many it created, and did not} */
    long untold() {
        return untold;
    }

    /** {@return how many rows are done with, created or not, now or before} */
    long passed() {
        return passed;
    }

    /** {@return the first row that was not dealt with} */
    long next() {
        return next;
    }

    /** Adds the ids to an answer, unless there are too many. */
    void tellIds(ObjectNode answer) {
        if (!ids.isEmpty() && ids.size() <= IDS_AT_MOST) {
            answer.set("ids", ids);
        }
    }

    boolean hasTooManyIds() {
        return ids.size() > IDS_AT_MOST;
    }
}
