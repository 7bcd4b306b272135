package dev.mcptools.runtime.protocol;

import static dev.mcptools.runtime.protocol.JsonBuffer.ascii;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes responses: what is around a result or an error in either era. */
final class Responses {
    private static final byte[] OPEN = ascii("{\"jsonrpc\":\"2.0\",\"id\":");
    private static final byte[] RESULT = ascii(",\"result\":{");

    private final byte[] identity;

    Responses(ServerInfo info) {
        identity = new JsonBuffer(128)
                .raw("\"" + Meta.SERVER_INFO + "\":")
                .raw(info.json())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** {@return a response up to the first member of its result} */
    static JsonBuffer open(RequestId id, int capacity) {
        return new JsonBuffer(capacity).raw(OPEN).raw(id.json()).raw(RESULT);
    }

    /**
     * Ends a result that has at least one member.
     *
     * @param meta members of its {@code _meta}, may be empty
     */
    Reply close(JsonBuffer out, Era era, String meta) {
        switch (era) {
            case LEGACY -> {
                if (!meta.isEmpty()) {
                    out.raw(",\"_meta\":{").raw(meta).raw("}");
                }
            }
            case MODERN -> modern(out, "complete", meta);
        }
        return new Reply.Response(200, out.raw("}}"));
    }

    /** Ends a result that asks the client for something; only in the modern era there is such a thing. */
    Reply inputRequired(JsonBuffer out) {
        modern(out, "input_required", "");
        return new Reply.Response(200, out.raw("}}"));
    }

    private void modern(JsonBuffer out, String type, String meta) {
        out.raw(",\"resultType\":").string(type).raw(",\"_meta\":{");
        if (!meta.isEmpty()) {
            out.raw(meta).raw(",");
        }
        out.raw(identity).raw("}");
    }

    /** {@return the result of a request of the modern era that has nothing to tell but that it is done}
     *
     * @param meta members of its {@code _meta}
     */
    Reply complete(RequestId id, String meta) {
        return new Reply.Response(
                200,
                open(id, 512)
                        .raw("\"resultType\":\"complete\",\"_meta\":{")
                        .raw(meta)
                        .raw(",")
                        .raw(identity)
                        .raw("}}}"));
    }

    /** {@return an error; without an id if the message had none that can be read} */
    static Reply.Response error(Optional<RequestId> id, RejectedException why, Era era) {
        JsonBuffer out = new JsonBuffer(256).raw("{\"jsonrpc\":\"2.0\",");
        id.ifPresent(known -> out.raw("\"id\":").raw(known.json()).raw(","));
        out.raw("\"error\":{\"code\":")
                .raw(Integer.toString(why.code().code()))
                .raw(",\"message\":")
                .string(why.reason());
        why.data().ifPresent(data -> out.raw(",\"data\":").raw(data));
        return new Reply.Response(why.code().httpStatus(era), out.raw("}}"));
    }
}
