package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.tools.Access;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One call of a tool, or of a prompt or a resource, for logs, metrics and audits; holds neither arguments nor answers.
 *
 * @param tool the name of the tool that was called; of a prompt or a resource the method and its name, or the template of its
 *     URI: {@code prompts/get:pipeline_review}
 * @param via the tool that handed the call on to it: {@code call_tool}, where tools are found by searching
 * @param access what the tool can do; empty if none was called, since the request was refused: then {@code tool} is whatever
 *     the client wrote
 * @param requestId the id of the request as JSON, chosen by the client
 * @param outcome {@code ok}, {@code input_required}, {@code cancelled}, {@code internal_error}, {@code unknown_tool}, {@code
 *     unknown_prompt}, {@code unknown_resource}, {@code invalid_request} or the code of the failure
 * @param duration from the message to the written result
 * @param upstream what the API was asked for it
 * @param resultCount how many items a page of a list has; empty for other answers
 * @param client what the client calls itself
 */
public record CallRecord(
        String tool,
        Optional<String> via,
        Optional<Access> access,
        String requestId,
        String outcome,
        Duration duration,
        Upstream upstream,
        OptionalInt resultCount,
        Optional<ClientName> client) {

    /**
     * What the API was asked for a call.
     *
     * @param requests how many requests were sent
     * @param status the status of the last answer; empty if there was no request, or no answer to the last one
     * @param duration the time spent waiting for the API, over all requests
     */
    public record Upstream(int requests, OptionalInt status, Duration duration) {}
}
