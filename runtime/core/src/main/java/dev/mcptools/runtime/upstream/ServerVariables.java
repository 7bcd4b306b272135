package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.Server.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables in the addresses of an API's servers; one name is one variable, whichever servers have it. */
record ServerVariables(List<Server> servers) {

    /** {@return the variables of the default server and of those that single operations call} */
    static ServerVariables of(ApiDescription api) {
        return new ServerVariables(Stream.concat(api.servers().stream().limit(1), api.ownServers().values().stream())
                .toList());
    }

    /** {@return their names, sorted} */
    List<String> names() {
        return servers.stream()
                .flatMap(server -> server.variables().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return what makes {@code value} unfit for a variable, to follow its name in a sentence} */
    Optional<String> problem(String name, String value) {
        return servers.stream()
                .flatMap(server -> Optional.ofNullable(server.variables().get(name)).stream())
                .map(Variable::allowed)
                .filter(allowed -> !allowed.isEmpty() && !allowed.contains(value))
                .findFirst()
                .map(allowed -> "must be one of " + String.join(", ", allowed) + ", unlike " + value + ".");
    }
}
