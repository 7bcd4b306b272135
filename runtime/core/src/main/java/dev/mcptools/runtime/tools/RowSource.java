package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Rows to import, which may be more than fit into memory. */
@FunctionalInterface
public interface RowSource {

    /**
     * {@return the rows from the first on, the same each time; the stream is closed}
     *
     * <p>They are read twice: once to check them all, and once to send them.
     *
     * @throws ToolFailedException also later from the stream, if they cannot be read; its failure is the answer
     * @throws ArgumentsRejectedException also later from the stream, if no rows can be made of an argument
     */
    Stream<Row> open();

    /**
     * One row.
     *
     * @param number what it is called by whoever has to correct it: its place in an array from 0, its line in a file.
     *     Rows come in the order of their numbers, of which some may be left out
     * @param value what is to be created of it
     */
    record Row(long number, JsonNode value) {}

    /** {@return the items of an array, counted from 0} */
    static RowSource of(JsonNode array) {
        return () -> {
            Stream.Builder<Row> rows = Stream.builder();
            for (int i = 0; i < array.size(); i++) {
                rows.add(new Row(i, array.get(i)));
            }
            return rows.build();
        };
    }
}
