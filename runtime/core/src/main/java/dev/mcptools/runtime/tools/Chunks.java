package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Rows, so many at a time. */
final class Chunks implements Iterator<List<RowSource.Row>> {
    private final Iterator<RowSource.Row> rows;
    private final int size;
    private Optional<RowSource.Row> next;

    Chunks(Iterator<RowSource.Row> rows, int size) {
        this.rows = rows;
        this.size = size;
        this.next = following();
    }

    /**
     * Passes over the rows before this number.
     *
     * @return how many there are
     */
    long passTo(long number) {
        long passed = 0;
        while (next.isPresent() && next.get().number() < number) {
            next = following();
            passed++;
        }
        return passed;
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public List<RowSource.Row> next() {
        List<RowSource.Row> chunk = new ArrayList<>(size);
        while (chunk.size() < size && next.isPresent()) {
            chunk.add(next.get());
            next = following();
        }
        if (chunk.isEmpty()) {
            throw new NoSuchElementException();
        }
        return chunk;
    }

    private Optional<RowSource.Row> following() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }
}
