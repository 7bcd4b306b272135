package dev.mcptools.runtime.server;

import dev.mcptools.runtime.tools.Toolbox;
import io.helidon.webserver.http.HttpRouting;
import java.util.List;
import java.util.Optional;

/**
 * What a server serves over HTTP beside its own address, where all tools are: more addresses, each with tools of its own,
 * and further paths.
 */
public interface McpService extends AutoCloseable {

    /**
     * {@return the toolbox behind an address, the same object each time; empty if there is none}
     *
     * @param token the last part of the address, which is a secret
     */
    Optional<Toolbox> toolbox(String token);

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
