package dev.mcptools.runtime.protocol;

/** Is told of every call of a tool after it has ended. */
@FunctionalInterface
public interface CallObserver {

    /** Takes note of a call; runs before the result is sent, so it must not block. */
    void called(CallRecord call);
}
