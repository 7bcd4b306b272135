package dev.mcptools.runtime.tools;

/** A call inside a call that failed; the failure is the answer to the outer call unless it is caught. */
public final class ToolFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ToolResult.Failure failure;

    public ToolFailedException(ToolResult.Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** {@return the failure} */
    public ToolResult.Failure failure() {
        return failure;
    }
}
