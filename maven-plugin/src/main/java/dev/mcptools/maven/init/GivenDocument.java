package dev.mcptools.maven.init;

import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.document.SourceFiles.Lookup;
import dev.mcptools.generator.document.SourceFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The document that a project is made from.
 *
 * @param files the document and where files beside it are
 * @param address where on the web it was; empty for a file
 */
public record GivenDocument(SourceFiles files, Optional<URI> address) {
    private static final int MOST_BYTES = ReadLimits.DEFAULT.bytes();
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._ ()+,@-]+");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /**
     * {@return the document}
     *
     * @param inputSpec a file, relative to {@code basedir}, or an address on the web
     * @throws MojoFailureException if it is not there
     */
    public static GivenDocument of(String inputSpec, Path basedir) throws IOException, MojoFailureException {
        if (WebDocument.isAddress(inputSpec)) {
            WebDocument document = WebDocument.fetch(inputSpec, MOST_BYTES, LIMIT);
            return new GivenDocument(SourceFiles.only(document.file()), Optional.of(document.address()));
        }
        Path file = file(inputSpec, basedir);
        Path folder = Optional.ofNullable(file.getParent()).orElse(basedir);
        return new GivenDocument(
                SourceFolder.of(folder, String.valueOf(file.getFileName()), "", MOST_BYTES), Optional.empty());
    }

    private static Path file(String inputSpec, Path basedir) throws MojoFailureException {
        try {
            Path file = basedir.resolve(inputSpec).toAbsolutePath().normalize();
            if (Files.isRegularFile(file)) {
                return file;
            }
            throw new MojoFailureException("inputSpec " + inputSpec + " is not there. Looked at " + file
                    + ". Give a file, or an address such as https://api.example.com/openapi.json.");
        } catch (InvalidPathException e) {
            throw new MojoFailureException("inputSpec " + inputSpec + " is no path: " + e.getReason() + ".", e);
        }
    }

    /** {@return where the document goes, from the folder of the API; a plain name in place of one with signs in it} */
    String path() {
        String path = files.path();
        return PLAIN.matcher(path).matches() ? path : path.endsWith(".json") ? "openapi.json" : "openapi.yaml";
    }

    /** {@return the document and the files beside it that were read, under {@code folder}} */
    List<ProjectFile> copies(String folder, List<Lookup> lookups) {
        return Stream.concat(
                        Stream.of(new ProjectFile(
                                folder + "/" + path(), files.document().content())),
                        lookups.stream()
                                .flatMap(lookup -> lookup.file().stream()
                                        .map(file -> new ProjectFile(folder + "/" + lookup.path(), file.content()))))
                .toList();
    }

    /** {@return the paths of files that the document names and that were not fetched with it} */
    public List<String> notFetched(List<Lookup> lookups) {
        return address.isEmpty()
                ? List.of()
                : lookups.stream()
                        .filter(lookup -> lookup.file().isEmpty())
                        .map(Lookup::path)
                        .toList();
    }
}
