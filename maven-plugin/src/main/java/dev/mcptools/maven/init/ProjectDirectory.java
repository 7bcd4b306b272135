package dev.mcptools.maven.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** Where a new project goes. */
public final class ProjectDirectory {
    private final Path path;

    private ProjectDirectory(Path path) {
        this.path = path;
    }

    /**
     * {@return the directory, which may not be there yet}
     *
     * @param overwrite whether files may lie in it; those that the new project has too are written over
     * @throws MojoFailureException if files lie in it and may not, or it is a file
     */
    public static ProjectDirectory at(Path path, boolean overwrite) throws IOException, MojoFailureException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new MojoFailureException(path + " is a file. Name a directory with -Dmcp-tools.output=DIR.");
        }
        if (!overwrite && Files.exists(path) && !isEmpty(path)) {
            throw new MojoFailureException(path + " is not empty, and a new project could write over what lies there."
                    + " Name another directory with -Dmcp-tools.output=DIR, or say"
                    + " -Dmcp-tools.overwrite=true: then files that the new project has too are lost.");
        }
        return new ProjectDirectory(path);
    }

    /** Writes the files. */
    public void write(List<ProjectFile> files) throws IOException {
        for (ProjectFile file : files) {
            Path target = path.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.content());
        }
    }

    /** {@return the directory} */
    @Override
    public String toString() {
        return path.toString();
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
