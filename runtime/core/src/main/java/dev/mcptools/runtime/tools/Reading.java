package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** What reading a list came to. */
sealed interface Reading {
    /** How long a failure is the answer. */
    Duration PAUSE = Duration.ofSeconds(5);

    /** {@return when it was so, by {@link System#nanoTime}} */
    long since();

    /** {@return how old it is at a time of {@link System#nanoTime}} */
    default Duration age(long now) {
        return Duration.ofNanos(now - since());
    }

    /**
     * The list.
     *
     * @param items its items
     * @param since when they began to be read: what has changed since may not be in it
     */
    record Items(List<JsonNode> items, long since) implements Reading {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * None.
     *
     * @param why what went wrong
     * @param since when that was known
     */
    record Failed(ToolResult.Failure why, long since) implements Reading {}
}
