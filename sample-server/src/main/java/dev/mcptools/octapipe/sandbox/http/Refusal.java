package dev.mcptools.octapipe.sandbox.http;

/** Ends the handling of a request with an error reply. */
public final class Refusal extends RuntimeException {

    private final transient Reply reply;

    public Refusal(Reply reply) {
        super("Refused with " + reply.status(), null, false, false);
        this.reply = reply;
    }

    public static Refusal unauthenticated() {
        return new Refusal(Reply.message(401, "Unauthenticated."));
    }

    public static Refusal notFound(String what) {
        return new Refusal(Reply.message(404, what + " not found."));
    }

    public static Refusal malformed(String message) {
        return new Refusal(Reply.message(400, message));
    }

    public Reply reply() {
        return reply;
    }
}
