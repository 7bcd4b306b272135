package dev.mcptools.octapipe.sandbox.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests, for tests that want to know what was really sent. */
public final class Journal {

    /** How many requests are remembered. */
    public static final int CAPACITY = 1_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * A request and the status of its answer.
     *
     * @param query as sent, without the question mark; empty when there was none
     */
    public record Entry(String method, String path, String query, int status) {}

    synchronized void add(Entry entry) {
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** The requests, the oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized void clear() {
        entries.clear();
    }
}
