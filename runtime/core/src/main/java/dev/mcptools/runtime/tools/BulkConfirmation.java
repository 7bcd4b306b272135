package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Whether a bulk call may be done as it is.
 *
 * @param tool the tool
 * @param settings when calls have to be confirmed
 * @param tokens what seals confirmations
 * @param bond what they are bound to
 * @param given what confirms this call
 */
record BulkConfirmation(
        ToolDescriptor tool, BulkSettings settings, BulkTokens tokens, BulkTokens.Bond bond, Given given) {

    /** What confirms a call. */
    sealed interface Given {
        /** Nothing. */
        record Nothing() implements Given {}

        /**
         * A dry run.
         *
         * @param matched how many records it has shown to match
         */
        record Preview(long matched) implements Given {}

        /**
         * The same call, which was confirmed and has stopped in the middle.
         *
         * @param number how many records were left, or the row to go on with
         */
        record Rest(long number) implements Given {}
    }

    /**
     * {@return what confirms a call}
     *
     * @throws ArgumentsRejectedException if it has a token that is not good for it
     */
    static BulkConfirmation of(
            ToolDescriptor tool, BulkSettings settings, BulkTokens tokens, BulkTokens.Bond bond, BulkRequest request) {
        // Both are opened: a wrong one is told of, even if another would do.
        Optional<Given> preview = request.previewToken()
                .map(token -> new Given.Preview(tokens.open(BulkTokens.Kind.PREVIEW, bond, token)));
        Optional<Given> rest = request.resumeToken()
                .map(token -> new Given.Rest(tokens.open(BulkTokens.Kind.RESUME, bond, token)));
        return new BulkConfirmation(
                tool, settings, tokens, bond, rest.or(() -> preview).orElse(new Given.Nothing()));
    }

    /** {@return whether so many records may be changed now} */
    boolean allows(long count) {
        return !isNeeded(count) || switch (given) {
            case Given.Nothing nothing -> false;
            case Given.Preview preview -> preview.matched() == count;
            case Given.Rest rest -> count <= rest.number();
        };
    }

    private boolean isNeeded(long count) {
        return tool.access() == Access.DESTRUCTIVE || count > settings.confirmAbove();
    }

    /** Adds to the answer to a dry run what confirms the call that it was a dry run of. */
    void seal(ObjectNode answer, long count) {
        answer.put(Bulk.PREVIEW_ARGUMENT, tokens.seal(BulkTokens.Kind.PREVIEW, bond, count))
                .put("expires_at", tokens.expiry(BulkTokens.Kind.PREVIEW).toString());
    }

    /** Adds to what is told of a call that stopped what goes on with it. */
    void resume(ObjectNode details, long number) {
        details.put(Bulk.RESUME_ARGUMENT, tokens.seal(BulkTokens.Kind.RESUME, bond, number));
    }

    /**
     * {@return the refusal of a call that is not confirmed}
     *
     * @param count how many records it would change
     * @param what what it would do to them: {@code 1,200 records match}
     * @param shown what a dry run would show of them
     */
    ToolResult.Failure refused(long count, String what, ObjectNode shown) {
        String changed = given instanceof Given.Preview preview
                ? " They were " + Counted.of(preview.matched()) + " when the dry run was made."
                : "";
        return new ToolResult.Failure(
                "confirmation_required",
                OptionalInt.empty(),
                what + "." + changed + " Nothing was changed: " + why(count) + " to be confirmed.",
                false,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                Optional.of("Call again with the same arguments and a dry run. Show the user what it says, and only if"
                        + " they agree call once more with the " + Bulk.PREVIEW_ARGUMENT + " that it gives."),
                Optional.of(Json.of(shown)));
    }

    private String why(long count) {
        return tool.access() == Access.DESTRUCTIVE
                ? "what cannot be undone has always"
                : Counted.of(count) + " are more than " + Counted.of(settings.confirmAbove()) + ", which have";
    }
}
