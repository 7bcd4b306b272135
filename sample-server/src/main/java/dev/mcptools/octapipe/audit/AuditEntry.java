package dev.mcptools.octapipe.audit;

import dev.mcptools.runtime.tools.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call of a tool.
 *
 * @param id of this entry
 * @param at when the call had ended
 * @param place where it came in
 * @param tool the tool; if there is no such tool, what the client wrote
 * @param via the tool that handed the call on, where tools are found by searching
 * @param access what the tool can do; empty if there is no such tool
 * @param client what the client calls itself
 * @param clientVersion the version that it says it has
 * @param requestId the id of the request as JSON, chosen by the client
 * @param outcome {@code ok}, {@code cancelled} or what kind of failure it was
 * @param upstream what the API was asked for it
 * @param duration from the message to the written result
 * @param resultCount how many items a page of a list has
 * @param arguments the arguments as JSON, cut, if they are kept at all
 * @param result the answer as text, cut, if it is kept at all
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Place place,
        String tool,
        Optional<String> via,
        Optional<Access> access,
        Optional<String> client,
        Optional<String> clientVersion,
        String requestId,
        String outcome,
        Upstream upstream,
        Duration duration,
        Optional<Integer> resultCount,
        Optional<String> arguments,
        Optional<String> result) {

    /**
     * Where a call came in.
     *
     * @param serverId the MCP server
     * @param accountId the account that its tools work with
     */
    public record Place(String serverId, String accountId) {}

    /**
     * What the API was asked.
     *
     * @param requests how many requests were sent
     * @param status of the last answer, if there was one
     * @param duration how long the call waited for it
     */
    public record Upstream(int requests, Optional<Integer> status, Duration duration) {}

    /** {@return whether it did not do what it was asked to, though the client waited} */
    public boolean isError() {
        return !outcome.equals("ok") && !outcome.equals("cancelled");
    }
}
