package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Repeats a request that changes what matches, as often as the API says that some is left.
 *
 * @param tool the tool
 * @param bulk what it does
 * @param arguments the arguments of its operation
 * @param call the call: gets progress, and is asked between two requests whether anybody still waits
 * @param report tells what was done
 */
record MatchingRun<I>(
        RegisteredTool.Operation<I> tool,
        Bulk.Matching bulk,
        ObjectNode arguments,
        CallInProgress call,
        MatchingReport report) {

    /** So often an API may do nothing and yet say that some is left. */
    private static final int IDLE_AT_MOST = 1;

    /**
     * {@return what was done}
     *
     * @param matched how many records match at the beginning
     */
    ToolResult from(long matched) {
        BulkTally tally = new BulkTally(matched, bulk.changes().isPresent());
        long most = matched;
        int idle = 0;
        boolean more = matched > 0;
        OptionalLong told = OptionalLong.of(0);
        while (more) {
            if (call.cancelled()) {
                return report.stopped(Failures.cancelled(), tally, false, most);
            }
            ToolResult result = new OperationRequest<>(tool, call).oneOfMany(arguments);
            if (result instanceof ToolResult.Failure failure) {
                return report.stopped(failure, tally, Failures.leavesOpen(failure), most);
            }
            BulkAnswer answer = BulkAnswer.of(result);
            told = answer.number(bulk.done());
            idle = tally.add(answer.number(bulk.matched()), told) ? 0 : idle + 1;
            more = answer.isTrue(bulk.more());
            if (more && idle > IDLE_AT_MOST) {
                return report.stopped(stuck(), tally, false, most);
            }
            call.progress((double) tally.done(), Optional.of((double) matched), progress(tally));
        }
        return report.done(tally, remarks(tally, told.isPresent()));
    }

    private String progress(BulkTally tally) {
        return Counted.of(tally.done()) + " of " + Counted.of(tally.matched(), "record") + " " + report.doneWord();
    }

    private List<String> remarks(BulkTally tally, boolean isTold) {
        List<String> remarks = new ArrayList<>();
        if (!isTold) {
            remarks.add("The API took the request, but does not say how many records it changed.");
        } else if (tally.left() > 0) {
            remarks.add(Counted.of(tally.left()) + " fewer than had matched at the beginning: the API says that none is"
                    + " left, so they do not match any more.");
        }
        return remarks;
    }

    private static ToolResult.Failure stuck() {
        return ToolResult.failure(
                "no_progress", "The API says that some records are left, but changes none of them any more.");
    }
}
