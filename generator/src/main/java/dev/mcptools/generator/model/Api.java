package dev.mcptools.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the documents say of an API as a whole.
 *
 * @param id the {@code {api}} of tool names, in snake_case: {@code octapipe}
 * @param title the API's own name: {@code Octapipe}
 * @param version {@code info.version} of the document
 * @param servers where the API is, the default first; empty if the document does not say
 * @param ownServers the other servers that single operations call, by the name they are configured under
 * @param schemes the security schemes, by the name their credentials are configured under
 * @param security what operations need that do not say so themselves
 * @param secretMembers members removed from every answer, at any depth, sorted
 * @param emptyArrayIsObject members whose empty array is read as an empty object, sorted
 */
public record Api(
        String id,
        String title,
        String version,
        List<ApiServer> servers,
        Map<String, ApiServer> ownServers,
        Map<String, SecurityScheme> schemes,
        Security security,
        List<String> secretMembers,
        List<String> emptyArrayIsObject) {
    public Api {
        servers = List.copyOf(servers);
        ownServers = Collections.unmodifiableMap(new LinkedHashMap<>(ownServers));
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
        secretMembers = List.copyOf(secretMembers);
        emptyArrayIsObject = List.copyOf(emptyArrayIsObject);
    }

    /** {@return the name that a server of a single operation is configured under} */
    public String nameOf(ApiServer server) {
        return ownServers.entrySet().stream()
                .filter(own -> own.getValue().equals(server))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** {@return the same API with these servers of single operations and these security schemes} */
    public Api with(Map<String, ApiServer> otherOwnServers, Map<String, SecurityScheme> otherSchemes) {
        return new Api(
                id,
                title,
                version,
                servers,
                otherOwnServers,
                otherSchemes,
                security,
                secretMembers,
                emptyArrayIsObject);
    }
}
