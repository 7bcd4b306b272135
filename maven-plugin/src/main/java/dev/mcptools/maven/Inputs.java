package dev.mcptools.maven;

import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.document.SourceFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** Documents as the user names them: files of the project, or of the plugin's own dependencies. */
final class Inputs {
    static final String CLASSPATH = "classpath:";
    private static final int LARGEST = ReadLimits.DEFAULT.bytes();

    /** What is read from a file or directory once it is found. */
    private interface Reading {
        List<SourceFile> read(Path path) throws IOException;
    }

    private final Path basedir;
    private final ClassLoader dependencies;

    Inputs(Path basedir, ClassLoader dependencies) {
        this.basedir = basedir;
        this.dependencies = dependencies;
    }

    /**
     * {@return the OpenAPI document, with the files that it may refer to}
     *
     * @param location the document
     * @param root the folder outside of which nothing is read; if empty, the document's own
     */
    SourceFiles document(String location, Optional<String> root) throws IOException, MojoFailureException {
        if (root.isPresent() && location.startsWith(CLASSPATH) != root.get().startsWith(CLASSPATH)) {
            throw notIn(location, root.get());
        }
        if (location.startsWith(CLASSPATH)) {
            return documentOnClassPath(location, root).orElseThrow(() -> notThere("inputSpec", location));
        }
        Path file = basedir.resolve(location).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw notThere("inputSpec", location);
        }
        Path folder = root.map(each -> basedir.resolve(each).toAbsolutePath().normalize())
                .orElseGet(() -> Optional.ofNullable(file.getParent()).orElse(file));
        if (!file.startsWith(folder)) {
            throw notIn(location, root.orElse(""));
        }
        String path = slashes(folder.relativize(file).toString());
        return SourceFolder.of(folder, path, prefix(slashes(location), path), LARGEST);
    }

    private Optional<SourceFiles> documentOnClassPath(String location, Optional<String> root)
            throws IOException, MojoFailureException {
        String file = inClassPath(location);
        String folder = root.map(Inputs::inClassPath)
                .map(each -> each.isEmpty() || each.endsWith("/") ? each : each + "/")
                .orElse(file.substring(0, file.lastIndexOf('/') + 1));
        if (!file.startsWith(folder)) {
            throw notIn(location, root.orElse(""));
        }
        String path = file.substring(folder.length());
        for (URL url : urls()) {
            Path entry = path(url);
            if (Files.isDirectory(entry) && Files.isRegularFile(entry.resolve(file))) {
                return Optional.of(SourceFolder.of(entry.resolve(folder), path, prefix(location, path), LARGEST));
            }
            if (Files.isRegularFile(entry)) {
                Optional<SourceFiles> inJar = SourceJar.of(entry, folder, path, prefix(location, path), LARGEST);
                if (inJar.isPresent()) {
                    return inJar;
                }
            }
        }
        return Optional.empty();
    }

    /** What names of files begin with, so that the document has the name that the user gave it. */
    private static String prefix(String location, String path) {
        return location.endsWith(path) ? location.substring(0, location.length() - path.length()) : "";
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }

    private static MojoFailureException notIn(String location, String root) {
        return new MojoFailureException("documentRoot " + root + " does not hold inputSpec " + location
                + ". Name a folder that the document lies in, or below.");
    }

    private MojoFailureException notThere(String parameter, String location) {
        return new MojoFailureException(parameter + " " + location + " is not there. " + looked(location));
    }

    /** {@return the overlays, in the order given} */
    List<SourceFile> overlays(List<String> locations) throws IOException, MojoFailureException {
        List<SourceFile> overlays = new ArrayList<>();
        for (String location : locations) {
            List<SourceFile> found = location.startsWith(CLASSPATH)
                    ? onClassPath(location, path -> file(location, path))
                    : file(location, basedir.resolve(location));
            overlays.add(found.stream().findFirst().orElseThrow(() -> notThere("overlay", location)));
        }
        return overlays;
    }

    /** {@return the documentation records, ordered by path} */
    List<SourceFile> records(String location) throws IOException, MojoFailureException {
        List<SourceFile> found = location.startsWith(CLASSPATH)
                ? onClassPath(location, path -> directory(location, path))
                : directory(location, basedir.resolve(location));
        if (found.isEmpty()) {
            throw new MojoFailureException(
                    "records " + location + " is no directory with .yaml, .yml or .json files. " + looked(location));
        }
        return found;
    }

    /** {@return the file of suppressions} */
    SourceFile suppressions(String location) throws IOException, MojoFailureException {
        List<SourceFile> found = location.startsWith(CLASSPATH)
                ? onClassPath(location, path -> file(location, path))
                : file(location, basedir.resolve(location));
        return found.stream()
                .findFirst()
                .orElseThrow(() ->
                        new MojoFailureException("suppressions " + location + " is not there. " + looked(location)));
    }

    private String looked(String location) {
        return location.startsWith(CLASSPATH)
                ? "Looked in the dependencies of the plugin: name the artifact that holds it in the <dependencies> of"
                        + " the <plugin>."
                : "Looked at " + basedir.resolve(location).normalize() + ".";
    }

    private static List<SourceFile> file(String name, Path path) throws IOException {
        return Files.isRegularFile(path) ? List.of(new SourceFile(name, Files.readAllBytes(path))) : List.of();
    }

    private static List<SourceFile> directory(String name, Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.filter(Inputs::isRecord).sorted().toList()) {
                String relative = path.relativize(file).toString().replace('\\', '/');
                files.add(new SourceFile(name.replaceAll("/$", "") + "/" + relative, Files.readAllBytes(file)));
            }
        }
        return files;
    }

    static boolean isRecord(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    // Each jar is opened by itself: resources of a directory cannot be listed through a class loader.
    private List<SourceFile> onClassPath(String location, Reading reading) throws IOException {
        String path = inClassPath(location);
        for (URL url : urls()) {
            Path entry = path(url);
            List<SourceFile> found =
                    Files.isDirectory(entry) ? reading.read(entry.resolve(path)) : inJar(entry, path, reading);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static String inClassPath(String location) {
        return location.substring(CLASSPATH.length()).replaceFirst("^/+", "");
    }

    private static List<SourceFile> inJar(Path jar, String path, Reading reading) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        try (FileSystem contents = FileSystems.newFileSystem(jar)) {
            return reading.read(contents.getPath("/" + path));
        }
    }

    /** {@return the plugin with its dependencies, in their order} */
    List<Path> classPath() throws IOException {
        List<Path> entries = new ArrayList<>();
        for (URL url : urls()) {
            entries.add(path(url));
        }
        return entries;
    }

    private URL[] urls() {
        // Maven loads each plugin with its dependencies by a class loader of this kind.
        return dependencies instanceof URLClassLoader loader ? loader.getURLs() : new URL[0];
    }

    private static Path path(URL url) throws IOException {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("The plugin's class path has an entry that is no file: " + url, e);
        }
    }
}
