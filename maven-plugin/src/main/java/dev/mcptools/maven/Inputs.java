package dev.mcptools.maven;

import dev.mcptools.generator.document.SourceFile;
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
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/** Documents as the user names them: files of the project, or of the plugin's own dependencies. */
final class Inputs {
    private static final String CLASSPATH = "classpath:";

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

    /** {@return the OpenAPI document} */
    SourceFile document(String location) throws IOException, MojoFailureException {
        List<SourceFile> found = location.startsWith(CLASSPATH)
                ? onClassPath(location, path -> file(location, path))
                : file(location, basedir.resolve(location));
        return found.stream()
                .findFirst()
                .orElseThrow(
                        () -> new MojoFailureException("inputSpec " + location + " is not there. " + looked(location)));
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

    private static boolean isRecord(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) && Files.isRegularFile(file);
    }

    // Each jar is opened by itself: resources of a directory cannot be listed through a class loader.
    private List<SourceFile> onClassPath(String location, Reading reading) throws IOException {
        String path = location.substring(CLASSPATH.length()).replaceFirst("^/+", "");
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

    private static List<SourceFile> inJar(Path jar, String path, Reading reading) throws IOException {
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        try (FileSystem contents = FileSystems.newFileSystem(jar)) {
            return reading.read(contents.getPath("/" + path));
        }
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
