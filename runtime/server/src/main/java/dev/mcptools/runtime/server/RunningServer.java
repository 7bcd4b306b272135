package dev.mcptools.runtime.server;

import dev.mcptools.runtime.transport.McpHttpServer;
import java.util.Optional;

/** A server that answers. */
public final class RunningServer implements AutoCloseable {
    private final ReadyFile.Ready ready;
    private final McpHttpServer http;
    private final OpenedServer opened;

    RunningServer(ReadyFile.Ready ready, McpHttpServer http, OpenedServer opened) {
        this.ready = ready;
        this.http = http;
        this.opened = opened;
    }

    /**
     * {@return the MCP endpoint; its last part is a secret}
     *
     * @throws java.util.NoSuchElementException if it is not told at this start: a service tells secrets once
     */
    public String mcpUrl() {
        return fact("mcpUrl").orElseThrow();
    }

    /**
     * {@return something else that the one who started the server is told}
     *
     * @param key its name in the ready file
     */
    public Optional<String> fact(String key) {
        return ready.facts().stream()
                .filter(fact -> fact.key().equals(key))
                .map(McpService.Fact::value)
                .findFirst();
    }

    /** {@return where the server listens: {@code http://127.0.0.1:8080}} */
    public String baseUrl() {
        return ready.baseUrl();
    }

    /** {@return the API it talks to} */
    public String upstreamUrl() {
        return ready.upstreamUrl();
    }

    /** {@return how many tools it serves} */
    public int tools() {
        return ready.tools();
    }

    Upstream upstream() {
        return opened.upstream();
    }

    ReadyFile.Ready ready() {
        return ready;
    }

    /** Stops: takes no more requests, lets running ones end within the grace period, and lets go of the API. */
    @Override
    public void close() {
        http.close();
        opened.close();
    }
}
