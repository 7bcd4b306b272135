package dev.mcptools.runtime.upstream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document says of an API as a whole.
 *
 * @param id the {@code {api}} of tool names: {@code octapipe}
 * @param title the API's own name
 * @param version the document's version of the API; may be empty
 * @param servers where the API is, the default first; empty if the document does not say
 * @param ownServers the other servers that single operations call, by the name they are configured under
 * @param schemes how callers are known, by the name they are configured under
 * @param security what a request needs that does not say so itself
 */
public record ApiDescription(
        String id,
        String title,
        String version,
        List<Server> servers,
        Map<String, Server> ownServers,
        Map<String, SecurityScheme> schemes,
        Security security) {

    public ApiDescription {
        servers = List.copyOf(servers);
        ownServers = Collections.unmodifiableMap(new LinkedHashMap<>(ownServers));
        schemes = Collections.unmodifiableMap(new LinkedHashMap<>(schemes));
    }

    /** {@return a builder for an API of this id, without servers and open to everybody} */
    public static Builder of(String id) {
        return new Builder(id);
    }

    /** Names each part of a description where it is given. */
    public static final class Builder {
        private final String id;
        private String title;
        private String version = "";
        private final List<Server> servers = new ArrayList<>();
        private final Map<String, Server> ownServers = new LinkedHashMap<>();
        private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        private Security security = Security.NONE;

        private Builder(String id) {
            this.id = id;
            this.title = id;
        }

        /** The API's own name; its id if not given. */
        public Builder title(String text) {
            title = text;
            return this;
        }

        /** The document's version of the API. */
        public Builder version(String text) {
            version = text;
            return this;
        }

        /** Adds a server; the first is the default. */
        public Builder server(Server value) {
            servers.add(value);
            return this;
        }

        /** Adds a server that single operations call. */
        public Builder server(String name, Server value) {
            ownServers.put(name, value);
            return this;
        }

        /** Adds a security scheme. */
        public Builder scheme(String name, SecurityScheme value) {
            schemes.put(name, value);
            return this;
        }

        /** What a request needs that does not say so itself; nothing if not given. */
        public Builder security(Security value) {
            security = value;
            return this;
        }

        /** {@return the description} */
        public ApiDescription build() {
            return new ApiDescription(id, title, version, servers, ownServers, schemes, security);
        }
    }
}
