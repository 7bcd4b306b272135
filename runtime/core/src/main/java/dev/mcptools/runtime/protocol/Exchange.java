package dev.mcptools.runtime.protocol;

import java.util.List;
import java.util.Optional;

/** One message, and the way back to the client that sent it. */
public interface Exchange {

    /** {@return the HTTP header lines of this name, empty if there is none; empty too where the transport has no headers} */
    List<String> header(String name);

    /** {@return whether requests of the modern era mirror parts of their body in headers: on HTTP they must} */
    boolean hasHeaders();

    /** {@return whether a notification can be sent before the response} */
    boolean canNotify();

    /** Sends a notification that belongs to this message, before its response; lost if the client has gone. */
    void notify(JsonBuffer notification);

    /** {@return what tells that the client has given up this request} */
    Cancellation cancellation(RequestId id, Era era);

    /** Passes on that the client has given up an earlier request of the same connection, if that is running here. */
    void cancel(RequestId id);

    /** {@return what the transport knows of the client's name} */
    Optional<ClientName> client();
}
