package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.upstream.RateLimit;
import java.util.OptionalLong;

/** The one structure that every failed call answers with; docs/mcp-endpoint.md shows it to the clients' authors. */
final class FailureStructure {
    private static final String HEADER_PREFIX = "ratelimit-";

    private FailureStructure() {}

    /** {@return {@code {"error": {...}}} as JSON} */
    static String of(ToolResult.Failure failure) {
        ObjectNode structure = Json.object();
        structure.set("error", error(failure));
        return structure.toString();
    }

    /** {@return the same for programs, as members of a {@code _meta}: where it is does not depend on the tool} */
    static String meta(ToolResult.Failure failure) {
        ObjectNode meta = Json.object();
        meta.set("dev.mcptools/error", error(failure));
        failure.rateLimit().ifPresent(limit -> fill(meta, HEADER_PREFIX, limit));
        String json = meta.toString();
        return json.substring(1, json.length() - 1);
    }

    private static ObjectNode error(ToolResult.Failure failure) {
        ObjectNode error = Json.object().put("code", failure.code());
        failure.status().ifPresent(status -> error.put("status", status));
        error.put("message", failure.message()).put("retryable", failure.retryable());
        failure.retryAfterSeconds().ifPresent(seconds -> error.put("retry_after_seconds", seconds));
        failure.rateLimit().ifPresent(limit -> {
            fill(error.putObject("rate_limit"), "", limit);
            fill(error.putObject("headers"), HEADER_PREFIX, limit);
        });
        if (!failure.problems().isEmpty()) {
            ArrayNode arguments = error.putArray("arguments");
            failure.problems()
                    .forEach(problem -> arguments
                            .addObject()
                            .put("argument", problem.argument())
                            .put("problem", problem.problem()));
        }
        failure.nextStep().ifPresent(step -> error.put("next_step", step));
        failure.details().ifPresent(details -> error.set("details", details.tree()));
        return error;
    }

    private static void fill(ObjectNode into, String prefix, RateLimit limit) {
        put(into, prefix + "limit", limit.limit());
        put(into, prefix + "remaining", limit.remaining());
        put(into, prefix + "reset", limit.resetSeconds());
    }

    private static void put(ObjectNode into, String name, OptionalLong value) {
        value.ifPresent(number -> into.put(name, number));
    }
}
