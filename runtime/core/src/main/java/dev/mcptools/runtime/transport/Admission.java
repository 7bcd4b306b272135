package dev.mcptools.runtime.transport;

import dev.mcptools.runtime.protocol.Endpoint;
import java.util.Map;

/** Whether a request is let in. */
public sealed interface Admission {

    /**
     * It is.
     *
     * @param endpoint what it has come to
     */
    record Admitted(Endpoint endpoint) implements Admission {}

    /** There is nothing at this address: 404. */
    record Unknown() implements Admission {}

    /**
     * It is not, and the client is told why.
     *
     * @param status the status on HTTP
     * @param reason a sentence that says what to do
     * @param headers what else the client is told, {@code Retry-After} for instance
     */
    record Refused(int status, String reason, Map<String, String> headers) implements Admission {
        public Refused {
            headers = Map.copyOf(headers);
        }
    }
}
