package dev.mcptools.runtime.protocol;

/** What a transport does after a message. */
public sealed interface Reply {

    /**
     * Sends this.
     *
     * @param httpStatus the status on HTTP
     * @param json the response, one line
     */
    record Response(int httpStatus, JsonBuffer json) implements Reply {}

    /** Sends nothing: the message asks for no answer. */
    record Accepted() implements Reply {}

    /** Sends nothing, although an answer was asked for: the client has cancelled its request. */
    record Abandoned() implements Reply {}
}
