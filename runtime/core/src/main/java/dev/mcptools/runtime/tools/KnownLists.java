package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The lists of one account that arguments are checked by, as they were a moment ago: definitions of fields, the stages of
 * a pipeline.
 */
final class KnownLists {
    /** So many lists are kept, those that were asked for last: there is one of stages for each pipeline. */
    private static final int MOST = 500;

    private final Map<Key, KnownList> lists = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, KnownList> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String tool, ObjectNode arguments) {}

    /**
     * {@return all items of a list, read now if what is known is older than {@code age}}
     *
     * @param tool the name of the tool that lists
     * @param arguments what it is called with
     * @param age how old the answer may be
     * @param read reads the list
     * @throws ToolFailedException if it cannot be read
     */
    List<JsonNode> items(String tool, ObjectNode arguments, Duration age, Supplier<List<JsonNode>> read) {
        return list(tool, arguments).items(age, read).items();
    }

    /** {@return what a tool lists when it is called with these arguments} */
    KnownList list(String tool, ObjectNode arguments) {
        synchronized (lists) {
            return lists.computeIfAbsent(new Key(tool, arguments.deepCopy()), unknown -> new KnownList());
        }
    }

    /** Forgets what a tool listed, whatever it was called with: something shows that it is no longer so. */
    void forget(String tool) {
        synchronized (lists) {
            lists.forEach((key, list) -> {
                if (key.tool().equals(tool)) {
                    list.forget();
                }
            });
        }
    }
}
