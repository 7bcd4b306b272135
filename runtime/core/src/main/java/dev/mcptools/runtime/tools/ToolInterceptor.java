package dev.mcptools.runtime.tools;

/**
 * Stands around every call of every tool of a registry: audit, allow-lists.
 *
 * <p>It sees calls whose arguments will be refused as well, and calls that one tool makes of another.
 */
@FunctionalInterface
public interface ToolInterceptor {

    /**
     * {@return the answer to give}
     *
     * @param invocation what is called, with what
     * @param next goes on with the call; without it, nothing is called
     */
    ToolResult intercept(ToolInvocation invocation, Next next);

    /** The rest of a call: further interceptors, then the tool. */
    @FunctionalInterface
    interface Next {

        /** {@return the answer, a {@link ToolResult.Failure} if anything went wrong} */
        ToolResult proceed();
    }
}
