package dev.mcptools.runtime.upstream;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an API is: as configured, else as its document says.
 *
 * @param api the document
 * @param node the configuration
 * @param variables configured values of server variables
 */
record DefaultServer(ApiDescription api, Settings node, Map<String, String> variables) {
    private static final URI NOWHERE = URI.create("http://invalid");

    /** {@return its URI; any, if the configuration does not lead to one, which is a problem of the node then} */
    URI uri() {
        return node.uri("url")
                .or(this::documented)
                .flatMap(uri -> node.reading("url", () -> new BaseUri(uri).uri()))
                .orElse(NOWHERE);
    }

    private Optional<URI> documented() {
        if (node.text("url").isPresent()) {
            return Optional.empty();
        }
        if (api.servers().isEmpty()) {
            node.missing("url", "the document of " + api.title() + " does not say where the API is.");
            return Optional.empty();
        }
        Server server = api.servers().getFirst();
        List<String> open = server.withoutValue(variables);
        if (server.isRelative()) {
            node.missing(
                    "url",
                    "the document of " + api.title() + " only says that the API is at " + server.url()
                            + ", relative to where the document is served.");
            return Optional.empty();
        }
        open.forEach(name -> node.below("server-variables")
                .missing(name, "the API is at " + server.url() + " and it has no default."));
        return open.isEmpty() ? node.reading("url", () -> URI.create(server.with(variables))) : Optional.empty();
    }
}
