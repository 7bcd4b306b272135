package dev.mcptools.maven;

import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.document.SourceFolder;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A document in a jar, with the folder of it that holds all it may refer to. The jar is open only while something is
 * looked for in it.
 *
 * @param jar the jar
 * @param folder the folder in it, with a slash at its end
 * @param path the document's path from there
 * @param prefix what the names of files begin with in diagnostics
 * @param document the document
 */
record SourceJar(Path jar, String folder, String path, String prefix, SourceFile document) implements SourceFiles {

    /** {@return the document; empty if the jar does not have it} */
    static Optional<SourceFiles> of(Path jar, String folder, String path, String prefix, int most) throws IOException {
        try (FileSystem contents = FileSystems.newFileSystem(jar)) {
            Path root = contents.getPath("/" + folder);
            return Files.isRegularFile(root.resolve(path))
                    ? Optional.of(new SourceJar(
                            jar,
                            folder,
                            path,
                            prefix,
                            SourceFolder.of(root, path, prefix, most).document()))
                    : Optional.empty();
        }
    }

    @Override
    public Finding find(String wanted, int most) {
        try (FileSystem contents = FileSystems.newFileSystem(jar)) {
            return SourceFolder.of(contents.getPath("/" + folder), path, prefix, 0)
                    .find(wanted, most);
        } catch (IOException e) {
            return new Finding.Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
