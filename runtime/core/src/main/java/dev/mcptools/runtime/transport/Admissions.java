package dev.mcptools.runtime.transport;

import io.helidon.webserver.http.ServerRequest;

/** Knows what stands behind the addresses of a server, and who may use it. */
@FunctionalInterface
public interface Admissions {

    /**
     * {@return whether a request is let in; asked before its body is read}
     *
     * @param token the last part of the address, which is a secret
     * @param request the request
     */
    Admission admit(String token, ServerRequest request);
}
