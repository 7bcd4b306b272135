package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.SourceList.Extract;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one call has looked up of the lists that its ids come from. However many of its rows ask for a list, it is read anew
 * once at most.
 *
 * <p>Threads of one call can share it.
 */
final class LookedUp {
    /** More searches than a call with a few names needs; with many rows, whoever calls has their ids. */
    static final int MOST_SEARCHES = 100;

    /** As many as pages of names: each row may name another parent, whose list would have to be read for it. */
    static final int MOST_LISTS = 100;

    /** In thousands of rows much can be translated; that it was is clear from the first of it. */
    private static final int MOST_TOLD = 20;

    private final Map<Asked, Optional<SourceList>> lists = new ConcurrentHashMap<>();
    private final Map<Listed, Known> known = new ConcurrentHashMap<>();
    private final Set<Listed> wanted = ConcurrentHashMap.newKeySet();
    private final Set<Listed> readAnew = ConcurrentHashMap.newKeySet();
    private final Map<Searched, Extract> searches = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    private record Asked(ArgumentSource source, ObjectNode arguments) {}

    private record Searched(String tool, ObjectNode arguments) {}

    private record Listed(String tool, ObjectNode arguments, IdForm form) {}

    /** A reading of a list, and what it is as items. */
    private record Known(List<JsonNode> reading, NamedItems items) {}

    /** {@return the list that a source is, called with these arguments} */
    Optional<SourceList> list(ArgumentSource source, ObjectNode arguments, CallInProgress call) {
        return lists.computeIfAbsent(new Asked(source, arguments), asked -> SourceList.of(source, arguments, call));
    }

    /**
     * {@return all items of a short list}
     *
     * @param anew whether they must have been read in the course of this call
     * @param read reads them, so old as they may be
     * @throws ToolFailedException if they cannot be read, or there were too many lists in this call
     */
    NamedItems all(SourceList list, boolean anew, Function<Duration, List<JsonNode>> read) {
        Listed key = new Listed(list.tool(), list.arguments(), list.form());
        if (wanted.size() >= MOST_LISTS && !wanted.contains(key)) {
            throw new ToolFailedException(ToolResult.failure(
                    "too_many_lists", "More than " + MOST_LISTS + " of its lists would have to be read for one call."));
        }
        wanted.add(key);
        boolean now = anew && !readAnew.contains(key);
        List<JsonNode> reading = read.apply(now ? Duration.ZERO : SourceList.AGE);
        if (now) {
            readAnew.add(key);
        }
        return known.compute(
                        key,
                        (each, before) -> before != null && before.reading() == reading
                                ? before
                                : new Known(reading, list.named(reading.stream())))
                .items();
    }

    /**
     * {@return what a search in a long list has found}
     *
     * @throws ToolFailedException if it fails, or there were too many in this call
     */
    Extract searched(SourceList list, ObjectNode arguments, Supplier<Extract> search) {
        Searched key = new Searched(list.tool(), arguments);
        Optional<Extract> before = Optional.ofNullable(searches.get(key));
        if (before.isPresent()) {
            return before.get();
        }
        if (searches.size() == MOST_SEARCHES) {
            throw new ToolFailedException(ToolResult.failure(
                    "too_many_names",
                    "More than " + MOST_SEARCHES + " names would have to be searched for. Give ids."));
        }
        Extract found = search.get();
        searches.put(key, found);
        return found;
    }

    /** {@return whether to tell what this name was taken as; of many names in one array the first are enough} */
    synchronized boolean tells(ArgumentPath path, String name) {
        Set<String> names = told.computeIfAbsent(path.shown(), unknown -> new HashSet<>());
        return names.contains(name) || (names.size() < MOST_TOLD && names.add(name));
    }
}
