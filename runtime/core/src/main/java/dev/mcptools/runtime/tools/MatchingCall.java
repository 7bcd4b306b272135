package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Answers a call of a tool that does the same to all records that match filters: counts them, shows some, has many of
 * them confirmed, and goes on until none is left.
 *
 * @param tool the tool
 * @param bulk what it does
 * @param call the call
 */
record MatchingCall<I>(RegisteredTool.Operation<I> tool, Bulk.Matching bulk, CallInProgress call) {

    /**
     * {@return the answer}
     *
     * @param given the arguments as the client sent them, which confirmations are bound to
     * @param prepared the arguments to send
     */
    ToolResult answer(ObjectNode given, ObjectNode prepared) {
        BulkRequest request = BulkRequest.of(prepared, bulk.dryRun());
        requireFilters(request.operation());
        ToolDescriptor descriptor = tool.tool().descriptor();
        byte[] digest = CanonicalArguments.digestOfAll(
                BulkRequest.of(given, bulk.dryRun()).operation());
        BulkConfirmation confirmation = BulkConfirmation.of(
                descriptor,
                call.calls().bulk(),
                call.calls().tokens(),
                new BulkTokens.Bond(descriptor.name(), digest),
                request,
                call);
        BulkMatches<I> matches = new BulkMatches<>(tool, bulk, request.operation(), call);
        long matched = matches.count();
        MatchingReport report = new MatchingReport(bulk.doneWord(descriptor.access()), confirmation);
        if (request.dryRun()) {
            return report.preview(matched, matches.sample());
        }
        if (matched > 0 && !confirmation.allows(matched)) {
            return report.unconfirmed(matched, matches.sample(), call);
        }
        // Said, not left out: an API may do nothing unless it is told to.
        ObjectNode arguments = request.operation().deepCopy();
        bulk.dryRun().ifPresent(dryRun -> arguments.put(dryRun, false));
        return new MatchingRun<>(tool, bulk, arguments, call, report).from(matched);
    }

    private void requireFilters(ObjectNode arguments) {
        if (SaysNothing.is(arguments.path(bulk.filters()))) {
            throw new ArgumentsRejectedException(List.of(new ArgumentProblem(
                    bulk.filters(), "must say which records are meant: empty, it would mean all of them")));
        }
    }
}
