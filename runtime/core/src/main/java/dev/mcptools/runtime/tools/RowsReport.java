package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Tells what an import would do, has done or has left.
 *
 * @param rows how many rows it has
 * @param end the number after that of the last one
 * @param skipsInvalid whether rows that cannot be created are left out
 * @param confirmation what confirms calls
 */
record RowsReport(long rows, long end, boolean skipsInvalid, BulkConfirmation confirmation) {
    private static final String IMPORTED = "imported";
    private static final String CORRECT =
            "Correct these rows, or call with " + Bulk.SKIP_ARGUMENT + " true to create the others.";

    /** {@return the answer to a dry run} */
    ToolResult preview(RowSurvey survey) {
        ObjectNode answer = shown(survey).put(IMPORTED, 0).put(Bulk.DRY_RUN_ARGUMENT, true);
        confirmation.seal(answer, survey.valid());
        String go = survey.failed().isEmpty()
                ? "The same call without a dry run, with this " + Bulk.PREVIEW_ARGUMENT + ", creates them."
                : CORRECT;
        return new ToolResult.Success(
                Json.of(answer),
                Optional.empty(),
                List.of("Nothing was created. " + go + " What the API itself refuses shows only then."));
    }

    /** {@return the refusal of rows that cannot be created} */
    ToolResult invalid(RowSurvey survey) {
        return failure(
                Failures.INVALID_ARGUMENTS,
                Counted.of(survey.failed().count(), "row") + " of " + Counted.of(rows)
                        + " cannot be created. Nothing was" + " sent to the API.",
                CORRECT,
                shown(survey));
    }

    /** {@return the answer to a call that is to be confirmed first} */
    ToolResult unconfirmed(RowSurvey survey, ToolCall call) {
        return confirmation.unconfirmed(
                survey.valid(), Counted.of(survey.valid(), "record") + " would be created", shown(survey), call);
    }

    private ObjectNode shown(RowSurvey survey) {
        ObjectNode shown = Json.object().put("rows", rows).put("valid", survey.valid());
        survey.failed().tell(shown);
        shown.set("sample", survey.sample());
        return shown;
    }

    /** {@return the answer to a call that came to its end} */
    ToolResult done(RowsTally tally) {
        boolean complete = tally.failed().isEmpty() && tally.unaccounted() == 0;
        ObjectNode answer = told(tally).put(Bulk.DRY_RUN_ARGUMENT, false).put("complete", complete);
        tally.tellIds(answer);
        List<String> remarks = new ArrayList<>();
        if (!tally.failed().isEmpty()) {
            remarks.add(Counted.of(tally.failed().count(), "row")
                    + " could not be created and were left out, see failed:" + " correct them and import these alone.");
        }
        if (tally.unaccounted() > 0) {
            remarks.add("The API says that it created " + Counted.of(tally.unaccounted())
                    + " fewer than were sent, but not which.");
        }
        if (tally.untold() > 0) {
            remarks.add("The API took " + Counted.of(tally.untold(), "row")
                    + " without a number of those that it created: they are counted as they were sent.");
        }
        if (tally.hasTooManyIds()) {
            remarks.add("The ids of so many are not listed here.");
        }
        return new ToolResult.Success(Json.of(answer), Optional.empty(), remarks);
    }

    /** {@return the answer to a call that ended with a batch of which the API has refused rows} */
    ToolResult refused(RowChunk chunk, RowsTally tally) {
        FailedRows failed = new FailedRows();
        failed.addAll(chunk.problems());
        ObjectNode details = told(tally);
        failed.tell(details);
        left(details, tally.next());
        confirmation.resume(details, tally.next());
        return failure(
                Failures.INVALID_ARGUMENTS,
                "The API refuses " + Counted.of(failed.count(), "row") + ", so none of rows "
                        + range(tally.next(), chunk.end()) + " was created. " + before(tally),
                "Go on with the same arguments, " + Bulk.SKIP_ARGUMENT + " true and the " + Bulk.RESUME_ARGUMENT
                        + " in details; or correct the rows and import only rows " + range(tally.next(), end) + ".",
                details);
    }

    /**
     * {@return the answer to a call that stopped in the middle}
     *
     * @param why what stopped it
     * @param unsure a batch that the API may have created all the same
     */
    ToolResult.Failure stopped(ToolResult.Failure why, RowsTally tally, Optional<RowChunk> unsure) {
        ObjectNode details = told(tally);
        tally.tellIds(details);
        // What may be there already is not sent again: it would be there twice.
        long next = unsure.map(RowChunk::end).orElse(tally.next());
        unsure.ifPresent(batch -> details.putObject("unsure")
                .put("from", batch.rows().getFirst().number())
                .put("to", batch.rows().getLast().number()));
        left(details, next);
        confirmation.resume(details, next);
        String open = unsure.map(
                        batch -> " Rows " + range(tally.next(), batch.end()) + " may have been created all the same.")
                .orElse("");
        String look = unsure.map(batch -> " Look first which of rows " + range(tally.next(), batch.end())
                        + " are there: they are not sent again.")
                .orElse("");
        return new ToolResult.Failure(
                why.code(),
                why.status(),
                why.message() + " " + before(tally) + open,
                why.retryable(),
                why.retryAfterSeconds(),
                why.rateLimit(),
                why.problems(),
                Optional.of("Call again with the same arguments and the " + Bulk.RESUME_ARGUMENT
                        + " in details: that goes on with row " + Counted.of(next) + "." + look),
                Optional.of(Json.of(details)));
    }

    private ObjectNode told(RowsTally tally) {
        ObjectNode told = Json.object().put("rows", rows).put(IMPORTED, tally.imported());
        tally.failed().tell(told);
        return told;
    }

    private void left(ObjectNode details, long next) {
        if (next < end) {
            details.putObject("left").put("from", next).put("to", end - 1);
        }
        details.put("complete", false);
    }

    private static String before(RowsTally tally) {
        return Counted.of(tally.imported(), "record") + " were created before that.";
    }

    private static String range(long from, long end) {
        return Counted.of(from) + " to " + Counted.of(end - 1);
    }

    private static ToolResult.Failure failure(String code, String message, String nextStep, ObjectNode details) {
        return new ToolResult.Failure(
                code,
                OptionalInt.empty(),
                message,
                false,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(nextStep),
                Optional.of(Json.of(details)));
    }
}
