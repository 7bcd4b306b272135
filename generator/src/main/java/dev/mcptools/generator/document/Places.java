package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.Arrays;

/** The places of the members of one object or array, in their order: line and column packed into a long each. */
final class Places {
    private static final long[] NONE = {};

    private long[] packed = NONE;
    private int size;

    static long pack(int line, int column) {
        return (long) line << 32 | column;
    }

    static SourceLocation location(String file, long place) {
        return new SourceLocation(file, (int) (place >>> 32), (int) place);
    }

    void add(long place) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, Math.max(4, size * 2));
        }
        packed[size++] = place;
    }

    int size() {
        return size;
    }

    long at(int position) {
        return packed[position];
    }

    /** Gives back what growing took too much. */
    Places trimmed() {
        packed = size == packed.length ? packed : Arrays.copyOf(packed, size);
        return this;
    }
}
