package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.text.VisibleText;
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

    private static final String QUESTION = "confirm";
    private static final String STATE = "bulk:";
    private static final int MAX_NAME_CHARS = 60;

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

        /** The user, who has said no. */
        record Declined() implements Given {}

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
     * @param call the call, in which the user may have been asked
     * @throws ArgumentsRejectedException if it has a token that is not good for it
     */
    static BulkConfirmation of(
            ToolDescriptor tool,
            BulkSettings settings,
            BulkTokens tokens,
            BulkTokens.Bond bond,
            BulkRequest request,
            ToolCall call) {
        // Both are opened: a wrong one is told of, even if another would do.
        Optional<Given> preview = request.previewToken()
                .map(token -> new Given.Preview(tokens.open(BulkTokens.Kind.PREVIEW, bond, token)));
        Optional<Given> rest =
                request.resumeToken().map(token -> new Given.Rest(tokens.open(BulkTokens.Kind.RESUME, bond, token)));
        return new BulkConfirmation(
                tool,
                settings,
                tokens,
                bond,
                rest.or(() -> preview).or(() -> said(call)).orElse(new Given.Nothing()));
    }

    /** The state is sealed with the call, and holds the number that the user was told. */
    private static Optional<Given> said(ToolCall call) {
        Optional<String> told = call.input()
                .flatMap(Input::state)
                .filter(state -> state.startsWith(STATE))
                .map(state -> state.substring(STATE.length()));
        return told.isEmpty()
                ? Optional.empty()
                : call.answer(QUESTION).map(answer -> switch (answer.action()) {
                    case ACCEPT -> new Given.Preview(Long.parseLong(told.get()));
                    case DECLINE, CANCEL -> new Given.Declined();
                });
    }

    /** {@return whether so many records may be changed now} */
    boolean allows(long count) {
        return !isNeeded(count)
                || switch (given) {
                    case Given.Nothing nothing -> false;
                    case Given.Declined declined -> false;
                    case Given.Preview preview -> preview.matched() == count;
                    case Given.Rest rest -> count <= rest.number();
                };
    }

    /** {@return whether the call goes on with one that was confirmed} */
    boolean continues() {
        return given instanceof Given.Rest;
    }

    /** {@return the row to begin with} */
    long start() {
        return given instanceof Given.Rest rest ? rest.number() : 0;
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
     * {@return what an unconfirmed call is answered with: a question to the user, where the client can ask, or a refusal}
     *
     * @param count how many records it would change
     * @param what what it would do to them: {@code 1,200 records match}
     * @param shown what a dry run would show of them
     * @param call the call
     */
    ToolResult unconfirmed(long count, String what, ObjectNode shown, ToolCall call) {
        if (given instanceof Given.Declined) {
            return declined(what, shown);
        }
        String told = what + "." + changed();
        return call.canAsk()
                ? new ToolResult.InputRequired(QUESTION, Question.of(question(told, shown)), STATE + count)
                : refused(told, shown);
    }

    private String question(String told, ObjectNode shown) {
        List<String> names = shown.path("sample")
                .valueStream()
                .map(row -> row.path("name").asText())
                .filter(name -> !name.isBlank())
                .map(name -> VisibleText.of(name, MAX_NAME_CHARS))
                .toList();
        String among = names.isEmpty() ? "" : " Among them: " + String.join(", ", names) + ".";
        String undone = tool.access() == Access.DESTRUCTIVE ? " This cannot be undone." : "";
        return tool.title() + ": " + told + among + undone + " Go on?";
    }

    private ToolResult.Failure declined(String what, ObjectNode shown) {
        return failure(
                "declined",
                what + ". The user was asked and did not agree, so nothing was changed.",
                "Do not repeat the call unless the user asks for it.",
                shown);
    }

    private ToolResult.Failure refused(String told, ObjectNode shown) {
        String why = tool.access() == Access.DESTRUCTIVE
                ? "what cannot be undone has always to be confirmed."
                : "a call that changes more than " + Counted.of(settings.confirmAbove()) + " has to be confirmed.";
        return failure(
                "confirmation_required",
                told + " Nothing was changed: " + why,
                "Call again with the same arguments and a dry run. Show the user what it says, and only if they agree"
                        + " call once more with the " + Bulk.PREVIEW_ARGUMENT + " that it gives.",
                shown);
    }

    private String changed() {
        return given instanceof Given.Preview preview
                ? " They were " + Counted.of(preview.matched()) + " when this was confirmed."
                : "";
    }

    private static ToolResult.Failure failure(String code, String message, String nextStep, ObjectNode shown) {
        return new ToolResult.Failure(
                code,
                OptionalInt.empty(),
                message,
                false,
                OptionalLong.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(nextStep),
                Optional.of(Json.of(shown)));
    }
}
