package dev.mcptools.runtime.protocol;

import java.util.ArrayList;
import java.util.List;

/** Whether a client has given up a request. */
public class Cancellation {
    private final List<Runnable> actions = new ArrayList<>(2);
    private volatile boolean cancelled;

    /** A request that runs until it is {@linkplain #cancel() cancelled}. */
    public Cancellation() {}

    /** Gives up the request: runs what waits for this, once. */
    public final void cancel() {
        List<Runnable> due;
        synchronized (actions) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    /** {@return whether the request is given up, as far as anybody looked} */
    public final boolean happened() {
        return cancelled;
    }

    /** {@return whether the client has given up the request} */
    public final boolean cancelled() {
        watch();
        return cancelled;
    }

    /** Runs {@code action} once the request is given up, at once if it already is. */
    public final void onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                watch();
                return;
            }
        }
        action.run();
    }

    /** Called when somebody wants to know; a transport that has to look for cancellation starts here, or goes on. */
    protected void watch() {}
}
