package dev.mcptools.octapipe.sandbox.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Misbehaviour that tests ask for: {@code faults.on("GET", "/tasks").after(2).times(1).fail(Fault.hangUp())}.
 *
 * <p>Faults asked for earlier come first; a request meets one of them at most.
 */
public final class Faults {

    private final List<Pending> pending = new ArrayList<>();
    private final List<Route> routes;

    public Faults(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * Chooses the requests to one operation.
     *
     * @param path the path template, as in {@code /pipelines/{pipeline_uuid}/cards}
     * @throws IllegalArgumentException when there is no such operation
     */
    public Plan on(String method, String path) {
        if (routes.stream().noneMatch(route -> matches(route, method, path))) {
            throw new IllegalArgumentException("No operation " + method + " " + path);
        }
        return new Plan(Optional.of(new Operation(method, path)), 0, 1);
    }

    /** Chooses the requests to any operation. */
    public Plan onAny() {
        return new Plan(Optional.empty(), 0, 1);
    }

    /** Forgets the faults that no request has met. */
    public synchronized void clear() {
        pending.clear();
    }

    /** Number of requests that will meet a fault if they come. */
    public synchronized int pending() {
        return pending.stream().mapToInt(fault -> fault.times).sum();
    }

    synchronized Optional<Fault> next(Route route) {
        for (Iterator<Pending> each = pending.iterator(); each.hasNext(); ) {
            Pending next = each.next();
            if (next.operation
                    .map(operation -> matches(route, operation.method(), operation.path()))
                    .orElse(true)) {
                if (next.after > 0) {
                    next.after--;
                    continue;
                }
                if (--next.times == 0) {
                    each.remove();
                }
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    private synchronized void add(Pending fault) {
        pending.add(fault);
    }

    private static boolean matches(Route route, String method, String path) {
        return route.method().equals(method) && route.path().equals(path);
    }

    private record Operation(String method, String path) {}

    /** A fault in the making. */
    public final class Plan {

        private final Optional<Operation> operation;
        private final int after;
        private final int times;

        private Plan(Optional<Operation> operation, int after, int times) {
            this.operation = operation;
            this.after = after;
            this.times = times;
        }

        /** Lets so many requests pass first; none if not called. */
        public Plan after(int requests) {
            return new Plan(operation, requests, times);
        }

        /** Spoils so many requests; one if not called. */
        public Plan times(int requests) {
            return new Plan(operation, after, requests);
        }

        public void fail(Fault fault) {
            add(new Pending(operation, after, times, fault));
        }
    }

    private static final class Pending {

        private final Optional<Operation> operation;
        private final Fault fault;
        private int after;
        private int times;

        private Pending(Optional<Operation> operation, int after, int times, Fault fault) {
            this.operation = operation;
            this.after = after;
            this.times = times;
            this.fault = fault;
        }
    }
}
