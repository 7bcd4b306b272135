package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Rows, so many at a time. */
final class Chunks implements Iterator<List<JsonNode>> {
    private final Iterator<? extends JsonNode> rows;
    private final int size;

    Chunks(Iterator<? extends JsonNode> rows, int size) {
        this.rows = rows;
        this.size = size;
    }

    /** Passes over so many rows. */
    void skip(long count) {
        for (long i = 0; i < count && rows.hasNext(); i++) {
            rows.next();
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public List<JsonNode> next() {
        if (!rows.hasNext()) {
            throw new NoSuchElementException();
        }
        List<JsonNode> chunk = new ArrayList<>(size);
        while (chunk.size() < size && rows.hasNext()) {
            chunk.add(rows.next());
        }
        return chunk;
    }
}
