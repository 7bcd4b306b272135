package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a call that changes all matching records would do, has done or has left.
 *
 * @param doneWord what the number of changed records is called
 * @param confirmation what confirms calls
 */
record MatchingReport(String doneWord, BulkConfirmation confirmation) {
    private static final String MATCHED = "matched";

    /** {@return the answer to a dry run} */
    ToolResult preview(long matched, Optional<ArrayNode> sample) {
        ObjectNode answer = Json.object().put(MATCHED, matched).put(doneWord, 0).put(Bulk.DRY_RUN_ARGUMENT, true);
        sample.ifPresent(rows -> answer.set("sample", rows));
        confirmation.seal(answer, matched);
        return new ToolResult.Success(
                Json.of(answer),
                Optional.empty(),
                List.of("Nothing was changed. The same call without a dry run, with this " + Bulk.PREVIEW_ARGUMENT
                        + ", changes what matches, as long as " + Counted.of(matched) + " do."));
    }

    /** {@return the answer to a call that is to be confirmed first} */
    ToolResult unconfirmed(long matched, Optional<ArrayNode> sample, ToolCall call) {
        ObjectNode shown = Json.object().put(MATCHED, matched);
        sample.ifPresent(rows -> shown.set("sample", rows));
        return confirmation.unconfirmed(
                matched, Counted.of(matched, "record") + (matched == 1 ? " matches" : " match"), shown, call);
    }

    /** {@return the answer to a call that came to its end} */
    ToolResult done(BulkTally tally, List<String> remarks) {
        ObjectNode answer = Json.object()
                .put(MATCHED, tally.matched())
                .put(doneWord, tally.done())
                .put(Bulk.DRY_RUN_ARGUMENT, false)
                .put("complete", true);
        return new ToolResult.Success(Json.of(answer), Optional.empty(), remarks);
    }

    /**
     * {@return the answer to a call that stopped in the middle}
     *
     * @param why what stopped it
     * @param unsure whether the API may have done more than it told
     * @param most how many records can match when the call goes on
     */
    ToolResult.Failure stopped(ToolResult.Failure why, BulkTally tally, boolean unsure, long most) {
        ObjectNode details = Json.object()
                .put(MATCHED, tally.matched())
                .put(doneWord, tally.done())
                .put("remaining", tally.left())
                .put("complete", false);
        confirmation.resume(details, most);
        String last = unsure ? " The last request may have been carried out beside that." : "";
        return new ToolResult.Failure(
                why.code(),
                why.status(),
                why.message() + " " + Counted.of(tally.done()) + " of " + Counted.of(tally.matched(), "record")
                        + " were " + doneWord + " before that." + last,
                why.retryable(),
                why.retryAfterSeconds(),
                why.rateLimit(),
                why.problems(),
                Optional.of(goOn(why)),
                Optional.of(Json.of(details)));
    }

    private static String goOn(ToolResult.Failure why) {
        String wait = why.retryAfterSeconds().isPresent()
                ? "Wait " + Counted.of(why.retryAfterSeconds().getAsLong(), "second") + ", then call"
                : "Call";
        return wait + " again with the same arguments and the " + Bulk.RESUME_ARGUMENT
                + " in details: that does only what is left.";
    }
}
