package dev.mcptools.runtime.server;

/** A reason not to start, as a sentence for the one who started the server, and the exit status that goes with it. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final int exitStatus;

    private StartFailedException(int exitStatus, String message) {
        super(message);
        this.exitStatus = exitStatus;
    }

    /** The command line cannot be understood. */
    static StartFailedException usage(String message) {
        return new StartFailedException(WRONG_USAGE, message + " --help lists the options.");
    }

    /** {@return that the command line is fine, but the server cannot start} */
    public static StartFailedException because(String message) {
        return new StartFailedException(FAILED, message);
    }

    int exitStatus() {
        return exitStatus;
    }
}
