package dev.mcptools.generator.emit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a run went by and everything that it made, to tell whether another one would do anything.
 *
 * @param configuration a digest of what the user decided
 * @param outputs how many files were made
 * @param files each file that was read, looked for or made, by its absolute path
 */
public record Stamp(String configuration, int outputs, Map<String, FileState> files) {
    private static final String VERSION = "1";

    public Stamp {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** {@return the stamp in a file; empty if there is none that can be read} */
    public static Optional<Stamp> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readString(file).lines().toList();
        String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split("\t", -1);
        if (head.length != 3 || !head[0].equals(VERSION) || !head[2].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        Map<String, FileState> files = new LinkedHashMap<>(lines.size() * 2);
        for (String line : lines.subList(1, lines.size())) {
            int digest = line.indexOf('\t') + 1;
            int path = line.indexOf('\t', digest) + 1;
            if (digest == 0 || path == 0) {
                return Optional.empty();
            }
            FileState state = new FileState(line.substring(0, digest - 1), line.substring(digest, path - 1));
            files.put(line.substring(path), state);
        }
        return Optional.of(new Stamp(head[1], Integer.parseInt(head[2]), files));
    }

    /** Writes it, for {@link #read}. */
    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(VERSION + "\t" + configuration + "\t" + outputs);
        new TreeMap<>(files).forEach((path, state) -> lines.add(state.look() + "\t" + state.digest() + "\t" + path));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    /**
     * {@return this stamp as it is now, if a run would read and make the same; empty if not}
     *
     * <p>Files that look as they did are not read.
     *
     * @param decisions a digest of what the user decides now
     * @param inputs the files that are known to be read now
     */
    public Optional<Stamp> unchanged(String decisions, Collection<Path> inputs) throws IOException {
        if (!decisions.equals(configuration) || !files.keySet().containsAll(paths(inputs))) {
            return Optional.empty();
        }
        Map<String, FileState> touched = new LinkedHashMap<>();
        for (Map.Entry<String, FileState> entry : files.entrySet()) {
            Path file = Path.of(entry.getKey());
            FileState was = entry.getValue();
            if (!was.looksTheSame(file)) {
                FileState is = FileState.of(file);
                if (!is.digest().equals(was.digest())) {
                    return Optional.empty();
                }
                touched.put(entry.getKey(), is);
            }
        }
        return Optional.of(touched.isEmpty() ? this : with(touched));
    }

    private Stamp with(Map<String, FileState> touched) {
        Map<String, FileState> now = new LinkedHashMap<>(files);
        now.putAll(touched);
        return new Stamp(configuration, outputs, now);
    }

    /** {@return the paths as a stamp has them} */
    static List<String> paths(Collection<Path> files) {
        return files.stream().map(Stamp::path).toList();
    }

    /** {@return the path as a stamp has it} */
    public static String path(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
