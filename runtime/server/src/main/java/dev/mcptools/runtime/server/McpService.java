package dev.mcptools.runtime.server;

import dev.mcptools.runtime.transport.Admission;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/**
 * What a server serves over HTTP in place of one address with all tools: addresses of its own, each with tools of its own,
 * and further paths.
 */
public interface McpService extends AutoCloseable {

    /**
     * {@return whether a request is let in}
     *
     * @param token the last part of the address, which is a secret
     * @param request the request, whose body is not read yet
     */
    Admission admit(String token, ServerRequest request);

    /** Adds further paths. */
    void routing(HttpRouting.Builder routing);

    /**
     * {@return what the one who started the server is told, in their order}
     *
     * @param baseUrl where the server listens
     */
    List<Fact> facts(String baseUrl);

    @Override
    void close();

    /**
     * One thing to tell: {@code MCP endpoint: http://...}, and {@code "mcpUrl"} in the ready file.
     *
     * @param label what people read
     * @param key its name in the ready file
     * @param value what it is
     */
    record Fact(String label, String key, String value) {}
}
