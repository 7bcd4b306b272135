package dev.mcptools.runtime.upstream;

/** A request that got no answer that could be used; the message says why, in a sentence for whoever called. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Reason {
        /** The API could not be reached: name, connection or TLS. */
        UNREACHABLE,
        /** The time for the call was up. */
        TIMEOUT,
        /** The connection ended before the answer did. */
        BROKEN,
        /** The answer is larger than this server takes. */
        TOO_LARGE,
        /** The answer came in a form that was not asked for. */
        UNREADABLE,
        /** The caller gave up. */
        CANCELLED,
        /** The API does not accept the account that this server has for it. */
        LOGIN_FAILED,
        /** The request needs credentials that are not configured; nothing was sent. */
        CREDENTIALS_MISSING,
        /** The request goes to a server whose address is not configured; nothing was sent. */
        SERVER_UNKNOWN
    }

    private final Reason reason;
    private final String sentence;

    public NoAnswerException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.sentence = message;
    }

    NoAnswerException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.sentence = message;
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }
}
