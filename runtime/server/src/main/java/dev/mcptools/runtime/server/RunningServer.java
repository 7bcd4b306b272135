package dev.mcptools.runtime.server;

import dev.mcptools.runtime.transport.McpHttpServer;

/** A server that answers. */
public final class RunningServer implements AutoCloseable {
    private final ReadyFile.Ready ready;
    private final McpHttpServer http;
    private final Upstream upstream;

    RunningServer(ReadyFile.Ready ready, McpHttpServer http, Upstream upstream) {
        this.ready = ready;
        this.http = http;
        this.upstream = upstream;
    }

    /** {@return the MCP endpoint; its last part is a secret} */
    public String mcpUrl() {
        return ready.mcpUrl();
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
        return upstream;
    }

    ReadyFile.Ready ready() {
        return ready;
    }

    /** Stops: takes no more requests, lets running ones end within the grace period, and lets go of the API. */
    @Override
    public void close() {
        http.close();
        upstream.closing().run();
    }
}
