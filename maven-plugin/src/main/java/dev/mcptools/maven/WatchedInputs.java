package dev.mcptools.maven;

import dev.mcptools.generator.document.SourceFiles.Lookup;
import dev.mcptools.generator.emit.FileState;
import dev.mcptools.generator.emit.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files that a run depends on, found without reading them.
 *
 * @param basedir the project's directory
 * @param classPath the plugin with its dependencies, which may hold documents. The plugin's own code counts too: a
 *     version says too little, since a snapshot keeps its version while it changes
 * @param document where the OpenAPI document is
 * @param documentRoot the folder of its files; if empty, the document's own
 * @param others where overlays and the like are
 * @param records where the directory of records is
 */
record WatchedInputs(
        Path basedir,
        List<Path> classPath,
        String document,
        Optional<String> documentRoot,
        List<String> others,
        Optional<String> records) {

    /** {@return the files that are read whatever stands in them} */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Stream.concat(Stream.of(document), others.stream())
                .filter(WatchedInputs::isInProject)
                .map(basedir::resolve)
                .forEach(files::add);
        if (records.filter(WatchedInputs::isInProject).isPresent()) {
            files.addAll(below(basedir.resolve(records.get()), Inputs::isRecord));
        }
        for (Path entry : classPath) {
            files.addAll(below(entry, Files::isRegularFile));
        }
        return files;
    }

    /** {@return what these files are now} */
    SortedMap<String, FileState> states() throws IOException {
        SortedMap<String, FileState> states = new TreeMap<>();
        for (Path file : files()) {
            states.put(Stamp.path(file), FileState.of(file));
        }
        return states;
    }

    /** {@return the files that the document led to, as they were read; those in a jar change with it} */
    SortedMap<String, FileState> states(List<Lookup> lookups) {
        SortedMap<String, FileState> states = new TreeMap<>();
        if (isInProject(document)) {
            Path folder = documentRoot
                    .map(basedir::resolve)
                    .orElseGet(() -> basedir.resolve(document).resolveSibling(""));
            for (Lookup lookup : lookups) {
                states.put(
                        Stamp.path(folder.resolve(lookup.path())),
                        lookup.file()
                                .map(file -> FileState.holding(file.content()))
                                .orElse(FileState.ABSENT));
            }
        }
        return states;
    }

    private static boolean isInProject(String location) {
        return !location.startsWith(Inputs.CLASSPATH);
    }

    private static List<Path> below(Path path, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(wanted).toList();
        }
    }
}
