package dev.mcptools.generator.emit;

import java.nio.file.Path;
import java.util.List;

/** Files written by somebody stand where generated ones would be; nothing was written. */
public final class FilesInTheWayException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Path> files;

    FilesInTheWayException(List<Path> files) {
        super("Not generated, and in the way: " + files);
        this.files = List.copyOf(files);
    }

    /** {@return the files} */
    public List<Path> files() {
        return files;
    }
}
