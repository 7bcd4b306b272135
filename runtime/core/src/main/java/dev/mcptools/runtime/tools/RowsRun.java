package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Sends the rows of an import, a batch after the other.
 *
 * @param tool the tool
 * @param bulk what it does
 * @param check makes of rows what is sent
 * @param call the call: gets progress, and is asked between two batches whether anybody still waits
 * @param report tells what was done
 */
record RowsRun<I>(
        RegisteredTool.Operation<I> tool, Bulk.Rows bulk, RowCheck check, CallInProgress call, RowsReport report) {

    /** So often a batch is sent without the rows that the API has refused: some APIs name one at a time. */
    private static final int ATTEMPTS = 25;

    /**
     * {@return what was done}
     *
     * @param chunks the rows that are left
     * @param tally how far it has come
     */
    ToolResult of(Chunks chunks, RowsTally tally) {
        while (chunks.hasNext()) {
            if (call.cancelled()) {
                return report.stopped(Failures.cancelled(), tally, Optional.empty());
            }
            List<RowSource.Row> rows = chunks.next();
            RowChunk chunk;
            try {
                chunk = check.of(rows);
            } catch (ArgumentsRejectedException e) {
                return report.stopped(Failures.invalidArguments(e.problems()), tally, Optional.empty());
            } catch (ToolFailedException e) {
                return report.stopped(e.failure(), tally, Optional.empty());
            }
            Optional<ToolResult> end = send(chunk, tally);
            if (end.isPresent()) {
                return end.get();
            }
            tally.reached(chunk.end(), rows.size());
            call.progress(
                    (double) tally.passed(),
                    Optional.of((double) report.rows()),
                    Counted.of(tally.imported()) + " of " + Counted.of(report.rows(), "row") + " imported");
        }
        return report.done(tally);
    }

    /** {@return the answer to the call, if this batch is its last one} */
    private Optional<ToolResult> send(RowChunk checked, RowsTally tally) {
        RowChunk chunk = checked;
        for (int attempt = 0; !chunk.rows().isEmpty() && mayGoOn(chunk); attempt++) {
            ToolResult result = new OperationRequest<>(tool, call).oneOfMany(chunk.request(bulk.rows()));
            if (!(result instanceof ToolResult.Failure failure)) {
                tally.failed(chunk);
                BulkAnswer answer = BulkAnswer.of(result);
                tally.imported(
                        chunk.rows().size(),
                        answer.number(bulk.done()),
                        bulk.done().isPresent(),
                        created(answer));
                return Optional.empty();
            }
            Optional<List<RowProblem>> refused = RefusedRows.of(failure, chunk);
            if (refused.isEmpty() || attempt == ATTEMPTS) {
                return Optional.of(stopped(failure, chunk, tally));
            }
            chunk = chunk.without(refused.get());
        }
        if (!mayGoOn(chunk)) {
            return Optional.of(report.refused(chunk, tally));
        }
        tally.failed(chunk);
        return Optional.empty();
    }

    private boolean mayGoOn(RowChunk chunk) {
        return report.skipsInvalid() || chunk.problems().isEmpty();
    }

    private ToolResult stopped(ToolResult.Failure failure, RowChunk chunk, RowsTally tally) {
        return report.stopped(failure, tally, Failures.leavesOpen(failure) ? Optional.of(chunk) : Optional.empty());
    }

    private JsonNode created(BulkAnswer answer) {
        return bulk.created().map(answer::at).filter(JsonNode::isArray).orElseGet(Json.MAPPER::createArrayNode);
    }
}
