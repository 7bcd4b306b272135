package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.CallContext;
import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.Tool;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A call that is being answered, as the tool sees it. */
final class RunningCall implements CallContext {
    private final Era era;
    private final Meta meta;
    private final Optional<Input> input;
    private final Exchange exchange;
    private final Cancellation cancellation;
    private final CallNotes notes;
    private final Optional<String> progressToken;
    private double last = Double.NEGATIVE_INFINITY;
    private boolean ended;
    private volatile @Nullable String lacking;

    RunningCall(
            Era era, Meta meta, Optional<Input> input, Exchange exchange, Cancellation cancellation, CallNotes notes) {
        this.era = era;
        this.meta = meta;
        this.input = input;
        this.exchange = exchange;
        this.cancellation = cancellation;
        this.notes = notes;
        progressToken = exchange.canNotify() ? meta.progressToken() : Optional.empty();
    }

    /** Sends progress if the client gave a token for it; what does not increase, or comes too late, is left out. */
    @Override
    public synchronized void progress(double progress, Optional<Double> total, String message) {
        if (progressToken.isEmpty() || ended || cancellation.happened() || !(progress > last)) {
            return;
        }
        last = progress;
        JsonBuffer notification = new JsonBuffer(256)
                .raw("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":")
                .raw(progressToken.get())
                .raw(",\"progress\":")
                .raw(number(progress));
        total.ifPresent(end -> notification.raw(",\"total\":").raw(number(end)));
        notification.raw(",\"message\":").string(message).raw("}}");
        exchange.notify(notification);
    }

    @Override
    public void requireClient(String capability) {
        if (!meta.declares(capability)) {
            lacking = capability;
            CallContext.super.requireClient(capability);
        }
    }

    @Override
    public boolean canAsk() {
        return era == Era.MODERN && meta.declares("elicitation");
    }

    @Override
    public Optional<Input> input() {
        return input;
    }

    /** {@return the capability that the tool needed and the client has not declared} */
    Optional<String> lacking() {
        return Optional.ofNullable(lacking);
    }

    @Override
    public boolean cancelled() {
        return cancellation.cancelled();
    }

    @Override
    public void onCancel(Runnable action) {
        cancellation.onCancel(action);
    }

    @Override
    public Optional<String> traceparent() {
        return meta.traceparent()
                .or(() -> exchange.header("traceparent").stream().findFirst());
    }

    @Override
    public void sent(OptionalInt status, Duration took) {
        notes.sent(status, took);
    }

    @Override
    public void handedOn(Tool tool, ObjectNode arguments) {
        notes.handedOn(tool, arguments);
    }

    /** {@return whether the client waits for the result; nothing but that is sent from now on} */
    synchronized boolean end() {
        ended = true;
        return !cancellation.happened();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
