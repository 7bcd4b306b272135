package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The OpenAPI documents below a folder; files that only parts of documents are in are not among them.
 *
 * @param folder the folder
 */
record Documents(Path folder) {
    /** Where a document says which specification it follows; deeper in a file the words are an example's. */
    private static final Pattern VERSION = Pattern.compile(
            "(?m)^[\"']?(openapi|swagger)[\"']?\\s*:|\\A\\s*\\{[^{\\[]{0,2000}?\"(openapi|swagger)\"\\s*:");

    private static final Pattern NUMBER = Pattern.compile("\\s*[\"']?([0-9][0-9.]*)");

    /** {@return the folder that the system property {@code documents} names, if it is there} */
    static Optional<Documents> present() {
        return Optional.ofNullable(System.getProperty("documents"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Documents::new);
    }

    /** {@return their paths, relative to the folder, sorted} */
    List<Path> paths() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> documents = files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
                    .filter(Documents::saysSo)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
            assertThat(documents).as("documents below %s", folder).isNotEmpty();
            return documents;
        }
    }

    /** {@return the version that a document says it follows; empty if that is no number} */
    String version(Path document) throws IOException {
        String text = text(folder.resolve(document));
        Matcher matcher = VERSION.matcher(text);
        Matcher number = NUMBER.matcher(text);
        return matcher.find() && number.region(matcher.end(), text.length()).lookingAt() ? number.group(1) : "";
    }

    private static boolean saysSo(Path file) {
        try {
            return Files.isRegularFile(file) && VERSION.matcher(text(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
