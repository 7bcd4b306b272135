package dev.mcptools.generator.emit;

import java.nio.file.Path;
import java.util.List;

/**
 * What was done to the disk.
 *
 * @param written files that are new or have changed
 * @param unchanged how many files had their content already, and were not touched
 * @param deleted files of an earlier run that are no longer made
 * @param kept files of an earlier run that are no longer made, but which somebody has edited since
 */
public record Emission(List<Path> written, int unchanged, List<Path> deleted, List<Path> kept) {
    public Emission {
        written = List.copyOf(written);
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
    }
}
