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
     * @throws ToolFailedException, also later from the stream, if they cannot be read; its failure is the answer
     */
    Stream<? extends JsonNode> open();
}
