package dev.mcptools.generator.document;

import java.time.Duration;

/**
 * What a document may ask of the reader.
 *
 * @param bytes the largest file
 * @param depth the deepest nesting of objects and arrays, aliases followed
 * @param nodes the most values in all files of a document, each alias counted with all that it repeats
 * @param files the most files of a document
 * @param totalBytes the most bytes in all files of a document
 * @param time the longest that reading all files of a document may take
 */
public record ReadLimits(int bytes, int depth, int nodes, int files, long totalBytes, Duration time) {

    /**
     * 64 MiB, 500 levels, 5 million values, 10,000 files, 256 MiB in all, two minutes: several times the largest
     * documents that are published.
     */
    public static final ReadLimits DEFAULT =
            new ReadLimits(64 << 20, 500, 5_000_000, 10_000, 256L << 20, Duration.ofMinutes(2));
}
