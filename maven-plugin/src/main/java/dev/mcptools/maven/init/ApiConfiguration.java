package dev.mcptools.maven.init;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the configuration of a new project has to say of its API.
 *
 * @param url where the API is; empty if the document does not say so
 * @param chosen whether that was worked out here, so that the configuration has to hold it
 */
record ApiConfiguration(Optional<String> url, boolean chosen) {

    /**
     * {@return the configuration}
     *
     * @param servers the servers of the document, the default one first
     * @param address where the document was on the web, which a relative server is relative to (OpenAPI 3.1, 4.8.5)
     */
    static ApiConfiguration of(List<String> servers, Optional<URI> address) {
        Optional<String> first = servers.stream().findFirst().or(() -> address.map(ignored -> "/"));
        if (first.filter(ApiConfiguration::isAddress).isPresent()) {
            return new ApiConfiguration(first, false);
        }
        return new ApiConfiguration(address.flatMap(base -> first.flatMap(relative -> resolved(base, relative))), true);
    }

    private static Optional<String> resolved(URI base, String relative) {
        try {
            return Optional.of(base.resolve(relative).toString().replaceAll("/$", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAddress(String url) {
        return url.matches("(?i)https?://[^\\s?#@]+");
    }

    /** {@return the node {@code api} of application.yaml} */
    String yaml() {
        if (chosen && url.isPresent()) {
            return lines("api:", "  # Where the API is.", "  url: \"" + url.get() + "\"");
        }
        return lines(url.map(ForeignText::of)
                .map(known ->
                        Stream.of("# api:", "#   # Where the API is, if not at " + known.inComment(), "#   url: ..."))
                .orElseGet(() ->
                        Stream.of("# api:", "#   # Where the API is. The document does not say so.", "#   url: ..."))
                .toArray(String[]::new));
    }

    /** {@return what the README says of the keys} */
    String markdown() {
        return lines(
                "| key | variable | |",
                "| --- | --- | --- |",
                "| `api.url` | `API_URL` | where the API is; "
                        + url.map(ForeignText::of)
                                .map(known -> "default " + known.inMarkdown())
                                .orElse("**to be set**: the document does not say so")
                        + " |");
    }

    private static String lines(String... lines) {
        return Stream.of(lines).collect(Collectors.joining("\n"));
    }
}
