package dev.mcptools.runtime.transport;

import java.io.Serial;

/** Who may use an endpoint cannot be told at the moment: answered with 503. */
public final class UnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Says why.
     *
     * @param reason a sentence for the client
     */
    public UnavailableException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
