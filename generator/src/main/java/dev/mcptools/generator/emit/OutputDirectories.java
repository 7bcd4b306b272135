package dev.mcptools.generator.emit;

import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where generated files go; other files may lie there too.
 *
 * @param sources the root of Java sources
 * @param resources the root of resources
 * @param tests the root of Java sources of tests
 */
public record OutputDirectories(Path sources, Path resources, Path tests) {
    /** What every generated Java file contains. */
    private static final String MARK = "@Generated(\"dev.mcptools.generator\")";

    /**
     * Makes the directories hold these files, and none that only the earlier run made.
     *
     * @param now the manifest of the files
     * @param earlier that of the earlier run
     * @throws FilesInTheWayException if a Java file that was not generated would be overwritten
     * @throws IOException if the disk does not let us
     */
    public Emission emit(List<GeneratedFile> files, Manifest now, Manifest earlier)
            throws IOException, FilesInTheWayException {
        Map<Path, byte[]> there = read(files);
        refuseForeignFiles(files, there);
        List<Path> deleted = new ArrayList<>();
        List<Path> kept = new ArrayList<>();
        // Before writing: in a file system that ignores case, an old name can be a new one's.
        for (Manifest.Key key : earlier.without(now).toList()) {
            Path file = resolve(key.kind(), key.path());
            Optional<byte[]> content = read(file);
            if (content.isPresent()) {
                boolean ours = Digest.of(content.get()).equals(earlier.files().get(key));
                if (ours) {
                    delete(file, root(key.kind()));
                }
                (ours ? deleted : kept).add(file);
            }
        }
        if (!deleted.isEmpty()) {
            there = read(files);
        }
        List<Path> written = new ArrayList<>();
        Set<Path> folders = new HashSet<>();
        for (GeneratedFile file : files) {
            Path path = resolve(file.kind(), file.path());
            byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
            if (!Arrays.equals(there.get(path), content)) {
                if (folders.add(path.getParent())) {
                    Files.createDirectories(path.getParent());
                }
                Files.write(path, content);
                written.add(path);
            }
        }
        return new Emission(written, files.size() - written.size(), deleted, kept);
    }

    /** {@return the files of a manifest, as they were written just now, by their absolute paths} */
    public SortedMap<String, FileState> states(Manifest manifest) throws IOException {
        SortedMap<String, FileState> states = new TreeMap<>();
        for (Map.Entry<Manifest.Key, String> entry : manifest.files().entrySet()) {
            Path file = resolve(entry.getKey().kind(), entry.getKey().path());
            states.put(Stamp.path(file), FileState.written(file, entry.getValue()));
        }
        return states;
    }

    private Map<Path, byte[]> read(List<GeneratedFile> files) throws IOException {
        Map<Path, byte[]> there = new HashMap<>();
        for (GeneratedFile file : files) {
            Path path = resolve(file.kind(), file.path());
            Optional<byte[]> content = read(path);
            content.ifPresent(bytes -> there.put(path, bytes));
        }
        return there;
    }

    private void refuseForeignFiles(List<GeneratedFile> files, Map<Path, byte[]> there) throws FilesInTheWayException {
        List<Path> foreign = new ArrayList<>();
        for (GeneratedFile file : files) {
            Path path = resolve(file.kind(), file.path());
            if (file.kind() != Kind.RESOURCE
                    && there.containsKey(path)
                    && !new String(there.get(path), StandardCharsets.UTF_8).contains(MARK)) {
                foreign.add(path);
            }
        }
        if (!foreign.isEmpty()) {
            throw new FilesInTheWayException(foreign);
        }
    }

    private Path resolve(Kind kind, String path) {
        Path root = root(kind).toAbsolutePath().normalize();
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException(path + " is not below " + root);
        }
        return file;
    }

    private Path root(Kind kind) {
        return switch (kind) {
            case SOURCE -> sources;
            case RESOURCE -> resources;
            case TEST_SOURCE -> tests;
        };
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static void delete(Path file, Path root) throws IOException {
        Files.delete(file);
        Path stop = root.toAbsolutePath().normalize();
        try {
            for (Path folder = file.getParent();
                    folder != null && !folder.equals(stop) && folder.startsWith(stop);
                    folder = folder.getParent()) {
                Files.delete(folder);
            }
        } catch (DirectoryNotEmptyException e) {
            // Something else lies there: the folder stays.
            return;
        }
    }
}
