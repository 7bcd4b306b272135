package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of a call that is finished once it has begun: whoever gives up in the middle of a request does not know what it
 * has done.
 *
 * @param context what the transport knows of the call
 */
record Uninterrupted(CallContext context) implements CallContext {

    @Override
    public void progress(double progress, Optional<Double> total, String message) {
        context.progress(progress, total, message);
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void onCancel(Runnable action) {}

    @Override
    public Optional<String> traceparent() {
        return context.traceparent();
    }

    @Override
    public void sent(OptionalInt status, Duration took) {
        context.sent(status, took);
    }

    @Override
    public void handedOn(Tool tool, ObjectNode arguments) {
        context.handedOn(tool, arguments);
    }

    @Override
    public void requireClient(String capability) {
        context.requireClient(capability);
    }

    @Override
    public boolean canAsk() {
        return context.canAsk();
    }

    @Override
    public Optional<Input> input() {
        return context.input();
    }
}
