package dev.mcptools.runtime.upstream;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The addresses of an API's servers, as far as its document and the configuration tell.
 *
 * @param known base URIs of the servers that single operations call, by name
 * @param unknown for the others, why, as a part of a sentence
 */
record ServerAddresses(Map<String, BaseUri> known, Map<String, String> unknown) {

    /**
     * {@return the addresses of the servers that single operations of {@code api} call}
     *
     * @param base where the default server is
     * @param configured addresses that are configured, by name
     * @param variables configured values of server variables
     */
    static ServerAddresses of(
            ApiDescription api, BaseUri base, Map<String, URI> configured, Map<String, String> variables) {
        Map<String, BaseUri> known = new LinkedHashMap<>();
        Map<String, String> unknown = new TreeMap<>();
        api.ownServers().forEach((name, server) -> {
            Optional<URI> given = Optional.ofNullable(configured.get(name));
            boolean besideDefault =
                    api.servers().isEmpty() || api.servers().getFirst().isRelative();
            if (given.isPresent()) {
                known.put(name, new BaseUri(given.get()));
            } else if (!server.withoutValue(variables).isEmpty()) {
                unknown.put(
                        name,
                        "its URL has the variable "
                                + server.withoutValue(variables).getFirst() + ", which has no value");
            } else if (!server.isRelative()) {
                known.put(name, new BaseUri(URI.create(server.with(variables))));
            } else if (besideDefault) {
                // Both are relative to one document, so they are on one host (OpenAPI 3.1, section 4.8.5.1).
                known.put(name, new BaseUri(base.uri().resolve(server.with(variables))));
            } else {
                unknown.put(name, "it is relative to where the document is served");
            }
        });
        return new ServerAddresses(known, unknown);
    }
}
