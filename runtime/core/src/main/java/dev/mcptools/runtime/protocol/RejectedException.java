package dev.mcptools.runtime.protocol;

import java.util.Optional;

/** A message that is answered with an error; has no stack trace, since it tells of the client and not of this code. */
final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String data;

    /** @param message what is wrong and what to do, for the one who wrote the client */
    RejectedException(ErrorCode code, String message) {
        this(code, message, "");
    }

    /** @param data JSON that the error carries */
    RejectedException(ErrorCode code, String message, String data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    ErrorCode code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    Optional<String> data() {
        return data.isEmpty() ? Optional.empty() : Optional.of(data);
    }
}
