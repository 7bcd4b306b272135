package dev.mcptools.octapipe.registration;

import dev.mcptools.runtime.protocol.CallObserver;
import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server with the endpoint behind its address, which is there from the first request on. */
final class Registration {
    private RegisteredServer server;
    private @Nullable Endpoint endpoint;
    private boolean ended;

    Registration(RegisteredServer server) {
        this.server = server;
    }

    synchronized RegisteredServer server() {
        return server;
    }

    /** Its name, its configuration or its end are others now; the secret is the same. */
    synchronized void change(RegisteredServer now) {
        server = now;
    }

    synchronized boolean isInUse() {
        return endpoint != null;
    }

    /**
     * {@return the endpoint, showing this toolbox}
     *
     * @param toolbox what it shows now
     * @param observer makes who is told of its calls, when there is somebody to tell of
     */
    synchronized Endpoint endpoint(Toolbox toolbox, Supplier<CallObserver> observer) {
        Endpoint open = endpoint;
        if (open == null) {
            open = Endpoint.changing(toolbox, observer.get());
            endpoint = open;
            if (ended) {
                open.end();
            }
        } else {
            open.show(toolbox);
        }
        return open;
    }

    /** Breaks off what goes on. */
    synchronized void end() {
        ended = true;
        if (endpoint != null) {
            endpoint.end();
        }
    }
}
