package dev.mcptools.maven.init;

import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.document.SourceFiles.Lookup;
import java.net.URI;
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
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._ ()+,@/-]+");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** {@return whether this is an address on the web, and no file} */
    public static boolean isAddress(String inputSpec) {
        return WebDocument.isAddress(inputSpec);
    }

    /** {@return a document of files} */
    public static GivenDocument of(SourceFiles files) {
        return new GivenDocument(files, Optional.empty());
    }

    /**
     * {@return a document on the web, without the files that it refers to}
     *
     * @throws MojoFailureException if it is not to be had, with the reason
     */
    public static GivenDocument at(String address) throws MojoFailureException {
        WebDocument document = WebDocument.fetch(address, MOST_BYTES, LIMIT);
        return new GivenDocument(SourceFiles.only(document.file()), Optional.of(document.address()));
    }

    /** {@return where the document goes, from the folder of the API; a plain name in place of one with signs in it} */
    String path() {
        String path = files.path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String plain = path.endsWith(".json") ? "openapi.json" : "openapi.yaml";
        return PLAIN.matcher(path).matches() ? path : PLAIN.matcher(folder).matches() ? folder + plain : plain;
    }

    /** {@return whether the files that it refers to may lie in other folders than its own} */
    boolean isInFolder() {
        return path().contains("/");
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
