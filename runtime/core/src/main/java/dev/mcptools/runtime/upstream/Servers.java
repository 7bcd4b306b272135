package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the requests of an API go: to its default server, or to one that the request names.
 *
 * @param standard the default server
 * @param own the servers that requests name, and by the same names
 * @param unknown for the others that requests may name, why they are not known
 * @param howToFind what an operator has to do about that
 */
record Servers(
        HttpSender standard, Map<String, HttpSender> own, Map<String, String> unknown, Map<String, String> howToFind) {

    /**
     * {@return what sends {@code request} to its server}
     *
     * @throws NoAnswerException if its address is not known
     */
    HttpSender of(ApiRequest request) {
        if (request.server().isEmpty()) {
            return standard;
        }
        String name = request.server().get();
        return Optional.ofNullable(own.get(name))
                .orElseThrow(() -> new NoAnswerException(
                        Reason.SERVER_UNKNOWN,
                        "This server does not know the address of the API's server " + name + ": "
                                + unknown.getOrDefault(name, "the API's description does not have it")
                                + Optional.ofNullable(howToFind.get(name))
                                        .map(how -> "; " + how)
                                        .orElse("")
                                + "."));
    }

    /** Closes the connections that are idle. */
    void close() {
        List.of(List.of(standard), own.values()).stream()
                .flatMap(Collection::stream)
                .map(HttpSender::connections)
                .distinct()
                .forEach(ConnectionPool::close);
    }

    @Override
    public String toString() {
        return standard.base().toString();
    }
}
