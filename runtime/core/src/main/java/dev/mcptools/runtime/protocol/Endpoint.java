package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.tools.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands behind an address: a toolbox, which may come to be another one, until the endpoint ends.
 *
 * <p>Requests that are being answered when it ends are broken off, and so are the streams of those who listen for changes.
 */
public final class Endpoint {
    private static final CallObserver NOBODY = call -> {};

    private final boolean changing;
    private final CallObserver observer;
    private final List<Watcher> watchers = new ArrayList<>();
    private volatile Toolbox toolbox;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean ended;

    private Endpoint(Toolbox toolbox, boolean changing, CallObserver observer) {
        this.toolbox = toolbox;
        this.changing = changing;
        this.observer = observer;
    }

    /** {@return an endpoint with these tools, as long as the server runs} */
    public static Endpoint of(Toolbox toolbox) {
        return new Endpoint(toolbox, false, NOBODY);
    }

    /**
     * {@return an endpoint that may show other tools later, or end}
     *
     * @param toolbox what it shows until then
     * @param observer is told of its calls, beside the observers of the server
     */
    public static Endpoint changing(Toolbox toolbox, CallObserver observer) {
        return new Endpoint(toolbox, true, observer);
    }

    /** {@return what a client sees and calls now} */
    public Toolbox toolbox() {
        return toolbox;
    }

    /** {@return whether it has ended: nobody is let in any more} */
    public boolean hasEnded() {
        return ended;
    }

    /** Shows these tools from now on; those who listen are told if the list is another one. */
    public void show(Toolbox other) {
        Toolbox before = toolbox;
        if (before == other) {
            return;
        }
        toolbox = other;
        if (!Catalogue.Content.of(before).equals(Catalogue.Content.of(other))) {
            watching().forEach(Watcher::changed);
        }
    }

    /** Ends it: running requests are broken off. */
    public void end() {
        List<Watcher> due;
        synchronized (watchers) {
            if (ended) {
                return;
            }
            ended = true;
            due = List.copyOf(watchers);
        }
        due.forEach(Watcher::ended);
    }

    /** {@return whether one more call runs now, which ends by {@link #endCall}} */
    boolean beginCall(int most) {
        if (calls.incrementAndGet() <= most) {
            return true;
        }
        calls.decrementAndGet();
        return false;
    }

    void endCall() {
        calls.decrementAndGet();
    }

    /** Whether the list of its tools can come to be another one: those of an account change with its fields. */
    boolean isChanging() {
        return changing || toolbox.fieldSettings().isPresent();
    }

    CallObserver observer() {
        return observer;
    }

    /** Learns what becomes of an endpoint. */
    public interface Watcher {

        /** It has ended; told at most once. */
        void ended();

        /** The list of its tools is another one now. */
        default void changed() {}
    }

    /** Somebody watches, until this is closed. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** Tells {@code watcher} what happens from now on; at once, if it has ended already. */
    public Watch watch(Watcher watcher) {
        boolean late;
        synchronized (watchers) {
            late = ended;
            watchers.add(watcher);
        }
        if (late) {
            watcher.ended();
        }
        return () -> {
            synchronized (watchers) {
                watchers.remove(watcher);
            }
        };
    }

    private List<Watcher> watching() {
        synchronized (watchers) {
            return List.copyOf(watchers);
        }
    }
}
