package dev.mcptools.runtime.tools;

/** A {@code requestState} that is not to be trusted; its message says why, and what to do. */
public final class StateRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StateRefusedException(String message) {
        super(message, null, false, false);
    }
}
