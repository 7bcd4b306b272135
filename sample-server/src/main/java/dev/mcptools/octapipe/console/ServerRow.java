package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.registration.RegisteredServer;
import dev.mcptools.octapipe.registration.ServerConfig;
import dev.mcptools.runtime.discovery.ToolExposure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An MCP server as it is listed.
 *
 * @param tools how many tools it shows
 * @param tokens about what they cost a model
 * @param limits what it shows, and to whom, a few words each
 * @param requiresToken whether a call needs an API token
 * @param expires when it ends, in words
 */
record ServerRow(
        String id,
        String name,
        int tools,
        String tokens,
        List<String> limits,
        boolean requiresToken,
        boolean expired,
        String expires,
        String created) {

    static ServerRow of(RegisteredServer server, ToolCosts shown, Instant now) {
        return new ServerRow(
                server.id(),
                server.name(),
                shown.tools(),
                shown.inWords(),
                limits(server.config()),
                server.config().requireApiTokenAuth(),
                server.isExpired(now),
                server.expiresAt().map(Moment::inWords).orElse("never"),
                Moment.inWords(server.createdAt()));
    }

    private static List<String> limits(ServerConfig config) {
        List<String> limits = new ArrayList<>();
        limits.add(config.methods().isEmpty() ? "all methods" : String.join(", ", config.methods()));
        if (!config.tags().isEmpty()) {
            limits.add("tags " + String.join(", ", config.tags()));
        }
        if (config.toolExposure() == ToolExposure.DISCOVERY) {
            limits.add("discovery");
        }
        if (config.requireApiTokenAuth()) {
            limits.add("API token required");
        }
        return limits;
    }
}
