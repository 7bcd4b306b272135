package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One message of JSON-RPC 2.0, as a client may send it. */
sealed interface Message {

    /** Waits for an answer. */
    record Request(RequestId id, String method, ObjectNode params) implements Message {}

    /** Is never answered. */
    record Notification(String method, ObjectNode params) implements Message {}

    /** Answers a request, which this server never sends. */
    record Response() implements Message {}

    /** Is JSON, but no message. */
    record Invalid(Optional<RequestId> id, RejectedException why) implements Message {}
}
