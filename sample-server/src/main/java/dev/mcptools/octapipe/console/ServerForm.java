package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.registration.RegisteredServer;
import dev.mcptools.octapipe.registration.ServerConfig;
import dev.mcptools.octapipe.registration.Servers;
import dev.mcptools.runtime.discovery.ToolExposure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The form of an MCP server, as it is filled in.
 *
 * @param name what people call the server
 * @param methods kinds of tools, or names of methods; none for all
 * @param tags tags of tools; none for all
 * @param discovery whether tools are found by searching rather than listed
 * @param expires when it ends, in UTC; empty if it does not
 * @param requireToken whether a call needs an API token
 * @param before the end that it has, which need not be far ahead
 */
record ServerForm(
        String name,
        List<String> methods,
        List<String> tags,
        boolean discovery,
        String expires,
        boolean requireToken,
        Optional<Instant> before) {

    /** What most people want: to look, and not to change. */
    static final ServerForm NEW = new ServerForm("", List.of("read"), List.of(), false, "", false, Optional.empty());

    static ServerForm of(RegisteredServer server) {
        ServerConfig config = server.config();
        return new ServerForm(
                server.name(),
                config.methods(),
                config.tags(),
                config.toolExposure() == ToolExposure.DISCOVERY,
                server.expiresAt().map(ServerForm::text).orElse(""),
                config.requireApiTokenAuth(),
                server.expiresAt());
    }

    /** {@return the same server as a form says it} */
    ServerForm filledIn(Form form) {
        return new ServerForm(
                form.text("name"),
                form.all("method"),
                form.all("tag"),
                form.text("exposure").equals("discovery"),
                form.text("expires"),
                form.has("require-token"),
                before);
    }

    ServerConfig config() {
        return new ServerConfig(methods, tags, discovery ? ToolExposure.DISCOVERY : ToolExposure.ALL, requireToken);
    }

    /**
     * {@return what the server is to be}
     *
     * @throws InvalidInputException if the end is no time
     */
    Servers.Draft draft() {
        return new Servers.Draft(name, config(), end());
    }

    private Optional<Instant> end() {
        if (expires.isEmpty()) {
            return Optional.empty();
        }
        // What was not touched stays as it was, to the last digit.
        if (before.map(ServerForm::text).filter(expires::equals).isPresent()) {
            return before;
        }
        try {
            return Optional.of(LocalDateTime.parse(expires).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            throw new InvalidInputException("expires_at", "must be a day and a time, such as 2026-12-31T23:59");
        }
    }

    // As browsers write it in a field for times.
    private static String text(Instant end) {
        return LocalDateTime.ofInstant(end, ZoneOffset.UTC).withNano(0).toString();
    }
}
