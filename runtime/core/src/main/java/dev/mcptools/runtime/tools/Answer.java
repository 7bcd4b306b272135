package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What became of a question.
 *
 * @param action what the user did
 * @param content what the user filled in, as the client sent it; {@link Question#accepts} tells whether it is what was asked
 *     for. Empty unless accepted
 */
public record Answer(Action action, ObjectNode content) {

    /** What a user does with a question (2026-07-28, Elicitation, "Response Actions"). */
    public enum Action {
        /** Has answered, or said yes. */
        ACCEPT,
        /** Has said no. */
        DECLINE,
        /** Has closed the question without an answer. */
        CANCEL
    }
}
