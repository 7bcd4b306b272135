package dev.mcptools.generator.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A document in a folder of a file system, with the folder that holds all it may refer to. */
public final class SourceFolder implements SourceFiles {
    private final Path root;
    private final String prefix;
    private final String path;
    private final SourceFile document;

    private SourceFolder(Path root, String prefix, String path, SourceFile document) {
        this.root = root;
        this.prefix = prefix;
        this.path = path;
        this.document = document;
    }

    /**
     * Reads a document.
     *
     * @param root the folder outside of which nothing is read
     * @param path the document's path from there, segments separated by slashes
     * @param prefix what the names of files begin with in diagnostics, before their path from the root
     * @param most the most bytes that are wanted of the document: of a larger one, so many and one more are read
     * @return the document with its folder
     * @throws IOException if the document cannot be read
     */
    public static SourceFolder of(Path root, String path, String prefix, int most) throws IOException {
        SourceFile document = new SourceFile(prefix + path, bytes(root.resolve(path), most));
        return new SourceFolder(root, prefix, path, document);
    }

    @Override
    public SourceFile document() {
        return document;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Finding find(String wanted, int most) {
        try {
            Path file = root.resolve(wanted);
            if (!Files.isRegularFile(file)) {
                return new Finding.Absent();
            }
            return file.toRealPath().startsWith(root.toRealPath())
                    ? new Finding.Found(new SourceFile(prefix + wanted, bytes(file, most)))
                    : new Finding.Outside();
        } catch (InvalidPathException noName) {
            return new Finding.Absent();
        } catch (IOException e) {
            return new Finding.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        }
    }
}
