package dev.mcptools.runtime.server;

import dev.mcptools.runtime.protocol.Endpoint;
import dev.mcptools.runtime.tools.Toolbox;
import dev.mcptools.runtime.transport.Admission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The server's own address, with all tools.
 *
 * @param endpoint the tools
 * @param token the secret in the address; it stays the same as long as the server's key does
 */
record OwnAddress(Endpoint endpoint, String token) {

    OwnAddress(Toolbox toolbox, String token) {
        this(Endpoint.of(toolbox), token);
    }

    Toolbox toolbox() {
        return endpoint.toolbox();
    }

    // In constant time, so that a token cannot be found out letter by letter.
    Admission admit(String other) {
        boolean known =
                MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        return known ? new Admission.Admitted(endpoint) : new Admission.Unknown();
    }

    McpService.Fact fact(String baseUrl) {
        return new McpService.Fact("MCP endpoint", "mcpUrl", baseUrl + "/mcp/" + token);
    }

    /** Without the secret: it may stand in a log. */
    @Override
    public String toString() {
        return "OwnAddress[...]";
    }
}
