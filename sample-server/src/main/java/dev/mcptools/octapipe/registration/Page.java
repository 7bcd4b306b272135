package dev.mcptools.octapipe.registration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items what is in it
 * @param next the cursor of the next part; empty in the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    private static final int SIZE = 50;

    /** One more is read than is shown, to know whether there is more. */
    static final int READ = SIZE + 1;

    public Page {
        items = List.copyOf(items);
    }

    static <T> Page<T> of(List<T> read, Function<T, Position> position) {
        if (read.size() < READ) {
            return new Page<>(read, Optional.empty());
        }
        List<T> shown = read.subList(0, SIZE);
        return new Page<>(shown, Optional.of(position.apply(shown.getLast()).cursor()));
    }
}
