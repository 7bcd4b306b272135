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
    private long next;

    /**
     * Starts to count.
     *
     * @param next the row to begin with
     */
    RowsTally(long next) {
        this.next = next;
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
     * @param created their ids
     */
    void imported(int sent, OptionalLong told, JsonNode created) {
        long count = told.orElse(sent);
        imported += count;
        unaccounted += Math.max(0, sent - count);
        created.forEach(id -> {
            if (ids.size() <= IDS_AT_MOST) {
                ids.add(id);
            }
        });
    }

    /** Goes on with this row. */
    void reached(long row) {
        next = row;
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
