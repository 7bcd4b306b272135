package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers a call of a tool that creates rows: checks all of them, has many confirmed, and sends them in batches.
 *
 * @param tool the tool
 * @param bulk what it does
 * @param call the call
 */
record RowsCall<I>(RegisteredTool.Operation<I> tool, Bulk.Rows bulk, CallInProgress call) {

    /**
     * {@return the answer}
     *
     * @param arguments all arguments but the rows, not yet validated
     * @param source the rows
     */
    ToolResult answer(ObjectNode arguments, RowSource source) {
        BulkRequest request = BulkRequest.of(arguments, Optional.empty());
        RowCheck check = new RowCheck(tool, bulk.rows(), arguments, call);
        RowSurvey survey = survey(request, check, source);
        if (survey.rows() == 0) {
            throw new ArgumentsRejectedException(List.of(new ArgumentProblem(bulk.rows(), "must not be empty")));
        }
        ToolDescriptor descriptor = tool.tool().descriptor();
        BulkConfirmation confirmation = BulkConfirmation.of(
                descriptor,
                call.calls().bulk(),
                call.calls().tokens(),
                new BulkTokens.Bond(descriptor.name(), survey.digest()),
                request,
                call);
        RowsReport report = new RowsReport(survey.rows(), survey.end(), request.skipsInvalid(), confirmation);
        if (request.dryRun()) {
            return report.preview(survey);
        }
        if (!survey.failed().isEmpty() && !request.skipsInvalid()) {
            return report.invalid(survey);
        }
        if (!confirmation.continues() && survey.valid() > 0 && !confirmation.allows(survey.valid())) {
            return report.unconfirmed(survey, call);
        }
        return run(source, check, report, Math.max(survey.first(), confirmation.start()));
    }

    /** Nothing is sent before it is known what is wrong with all of them. */
    private RowSurvey survey(BulkRequest request, RowCheck check, RowSource source) {
        RowSurvey survey = new RowSurvey(CanonicalArguments.digestOfAll(request.operation()));
        try (Stream<RowSource.Row> rows = source.open()) {
            Chunks chunks = new Chunks(rows.iterator(), bulk.batch());
            while (chunks.hasNext()) {
                requireClient();
                List<RowSource.Row> chunk = chunks.next();
                chunk.forEach(survey::given);
                survey.checked(check.of(chunk));
            }
        }
        return survey;
    }

    private void requireClient() {
        if (call.cancelled()) {
            throw new ToolFailedException(Failures.cancelled());
        }
    }

    private ToolResult run(RowSource source, RowCheck check, RowsReport report, long start) {
        try (Stream<RowSource.Row> rows = source.open()) {
            Chunks chunks = new Chunks(rows.iterator(), bulk.batch());
            RowsTally tally = new RowsTally(start, chunks.passTo(start));
            return new RowsRun<>(tool, bulk, check, call, report).of(chunks, tally);
        }
    }
}
