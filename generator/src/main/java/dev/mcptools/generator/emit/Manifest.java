package dev.mcptools.generator.emit;

import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the last run made: it tells files that are ours from files that are not.
 *
 * @param files each file with a digest of its content
 */
public record Manifest(SortedMap<Key, String> files) {

    /** A run that has not been. */
    public static final Manifest NONE = new Manifest(new TreeMap<>());

    /**
     * One file of the output.
     *
     * @param kind what it is, which decides its directory
     * @param path its path there, with slashes
     */
    public record Key(Kind kind, String path) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : path.compareTo(other.path);
        }
    }

    /** {@return the manifest of a run that made these files} */
    public static Manifest of(List<GeneratedFile> files) {
        SortedMap<Key, String> digests = new TreeMap<>();
        List<String> each =
                files.parallelStream().map(file -> Digest.of(file.content())).toList();
        for (int i = 0; i < files.size(); i++) {
            digests.put(new Key(files.get(i).kind(), files.get(i).path()), each.get(i));
        }
        return new Manifest(digests);
    }

    /** {@return the manifest in a file; {@link #NONE} if there is none that can be read} */
    public static Manifest read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        SortedMap<Key, String> files = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3) {
                kind(parts[1]).ifPresent(kind -> files.put(new Key(kind, parts[2]), parts[0]));
            }
        }
        return new Manifest(files);
    }

    /** Writes it, for {@link #read}. */
    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        files.forEach((key, digest) -> lines.add(digest + " " + name(key.kind()) + " " + key.path()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    /** {@return the files of both: what there can be while a run is on its way from one to the other} */
    public Manifest onTheWayTo(Manifest next) {
        SortedMap<Key, String> both = new TreeMap<>(files);
        both.putAll(next.files);
        return new Manifest(both);
    }

    /** {@return the files that are here and not there} */
    Stream<Key> without(Manifest other) {
        return files.keySet().stream().filter(key -> !other.files.containsKey(key));
    }

    private static Optional<Kind> kind(String name) {
        return Stream.of(Kind.values()).filter(kind -> name(kind).equals(name)).findFirst();
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
