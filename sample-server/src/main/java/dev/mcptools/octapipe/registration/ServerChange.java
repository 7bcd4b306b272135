package dev.mcptools.octapipe.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What somebody wants to be different about a server, as JSON says it. */
public final class ServerChange {
    private static final List<String> MEMBERS = List.of("name", "config", "expires_at");

    private final JsonNode json;

    private ServerChange(JsonNode json) {
        this.json = json;
    }

    /**
     * {@return the change}
     *
     * @throws InvalidInputException if it has members that nobody knows
     */
    public static ServerChange read(JsonNode json) {
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (!MEMBERS.contains(member.getKey())) {
                throw new InvalidInputException(
                        member.getKey(), "is not known; there are " + String.join(", ", MEMBERS));
            }
        }
        return new ServerChange(json);
    }

    /** {@return a server as it is to be made: what is left out is empty} */
    public Servers.Draft draft() {
        return new Servers.Draft(
                name(),
                json.hasNonNull("config") ? ServerConfigJson.read(json.get("config")) : ServerConfig.ALL,
                expiresAt());
    }

    RegisteredServer of(RegisteredServer server, UnaryOperator<ServerConfig> config, UnaryOperator<Instant> end) {
        return server.with(
                json.has("name") ? Names.valid("name", name()) : server.name(),
                json.has("config") ? config.apply(merged(server.config())) : server.config(),
                json.has("expires_at") ? expiresAt().map(end) : server.expiresAt());
    }

    private ServerConfig merged(ServerConfig before) {
        JsonNode given = json.get("config");
        if (!given.isObject()) {
            throw new InvalidInputException("config", "must be an object");
        }
        ObjectNode merged = ServerConfigJson.write(before);
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), member.getValue());
            }
        }
        return ServerConfigJson.read(merged);
    }

    private String name() {
        if (!json.path("name").isTextual()) {
            throw new InvalidInputException("name", "must be a text");
        }
        return json.path("name").textValue();
    }

    private Optional<Instant> expiresAt() {
        JsonNode end = json.path("expires_at");
        if (end.isMissingNode() || end.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(end.asText()).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            throw new InvalidInputException("expires_at", "must be a time such as 2026-12-31T23:59:59Z, or null");
        }
    }
}
