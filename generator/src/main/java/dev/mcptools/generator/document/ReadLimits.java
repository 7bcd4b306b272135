package dev.mcptools.generator.document;

/**
 * What one file may ask of the reader.
 *
 * @param bytes the largest file
 * @param depth the deepest nesting of objects and arrays, aliases followed
 * @param nodes the most values, each alias counted with all that it repeats
 */
public record ReadLimits(int bytes, int depth, int nodes) {

    /** 64 MiB, 500 levels, 5 million values: several times the largest documents that are published. */
    public static final ReadLimits DEFAULT = new ReadLimits(64 << 20, 500, 5_000_000);
}
