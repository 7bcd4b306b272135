package dev.mcptools.octapipe.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.registration.Directory;
import dev.mcptools.octapipe.registration.InvalidInputException;
import dev.mcptools.octapipe.registration.RegisteredServer;
import dev.mcptools.octapipe.registration.ServerConfig;
import dev.mcptools.octapipe.registration.ServerConfigJson;
import dev.mcptools.octapipe.registration.ServerStore;
import dev.mcptools.octapipe.registration.ServerStore.Created;
import dev.mcptools.octapipe.registration.ToolFilter;
import dev.mcptools.octapipe.registration.Toolboxes;
import dev.mcptools.octapipe.storage.DatabaseUnavailableException;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /integrated-account/{account}/mcp}: the MCP servers of an account. */
public final class ServersResource implements HttpService {
    private static final List<String> MEMBERS = List.of("name", "config", "expires_at");
    private static final Duration SOONEST_END = Duration.ofSeconds(60);
    private static final int LONGEST_NAME = 200;
    private static final int PAGE = 50;

    private final ServerStore servers;
    private final Directory directory;
    private final Toolboxes toolboxes;
    private final AdminGate gate;

    /**
     * Serves them.
     *
     * @param adminKey the hash of the admin key
     */
    public ServersResource(ServerStore servers, Directory directory, Toolboxes toolboxes, String adminKey) {
        this.servers = servers;
        this.directory = directory;
        this.toolboxes = toolboxes;
        gate = new AdminGate(adminKey);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(gate)
                .post("/{account}/mcp", answering(this::create))
                .get("/{account}/mcp", answering(this::list))
                .get("/{account}/mcp/{id}", answering(this::get))
                .delete("/{account}/mcp/{id}", answering(this::delete));
    }

    private static Handler answering(Handler handler) {
        return (request, response) -> {
            try {
                handler.handle(request, response);
            } catch (InvalidInputException e) {
                Answers.refuse(response, Status.BAD_REQUEST_400, "invalid_input", e.sentence());
            } catch (DatabaseUnavailableException e) {
                response.header(HeaderNames.RETRY_AFTER, "1");
                Answers.refuse(
                        response,
                        Status.SERVICE_UNAVAILABLE_503,
                        "unavailable",
                        "The database does not answer. Try again in a moment.");
            }
        };
    }

    private void create(ServerRequest request, ServerResponse response) {
        JsonNode body = body(request);
        String name = name(body.path("name"));
        ServerConfig config = config(body.path("config"));
        Optional<Instant> expiresAt = expiresAt(body.path("expires_at"));
        Optional<Created> created = servers.create(parameter(request, "account"), name, config, expiresAt);
        if (created.isEmpty()) {
            notFound(response, "There is no integrated account of this id.");
            return;
        }
        directory.look();
        ObjectNode json = json(created.get().server());
        json.put("url", baseUrl(request) + "/mcp/" + created.get().token().text());
        Answers.send(response, Status.CREATED_201, json);
    }

    private void list(ServerRequest request, ServerResponse response) {
        String account = parameter(request, "account");
        Optional<RegisteredServer> after = request.query()
                .first("cursor")
                .asOptional()
                .map(cursor -> servers.find(account, cursor)
                        .orElseThrow(() -> new InvalidInputException("cursor", "is none of this list")));
        List<RegisteredServer> found = servers.page(account, after, PAGE + 1);
        List<RegisteredServer> page = found.subList(0, Math.min(PAGE, found.size()));
        ObjectNode json = Json.object();
        ArrayNode result = json.putArray("result");
        page.forEach(server -> result.add(json(server)));
        json.put("next_cursor", found.size() > PAGE ? page.getLast().id() : null);
        Answers.send(response, Status.OK_200, json);
    }

    private void get(ServerRequest request, ServerResponse response) {
        servers.find(parameter(request, "account"), parameter(request, "id"))
                .ifPresentOrElse(
                        server -> Answers.send(response, Status.OK_200, json(server)), () -> noServer(response));
    }

    private void delete(ServerRequest request, ServerResponse response) {
        String id = parameter(request, "id");
        if (!servers.delete(parameter(request, "account"), id)) {
            noServer(response);
            return;
        }
        directory.look();
        Answers.send(response, Status.OK_200, Json.object().put("id", id));
    }

    private static JsonNode body(ServerRequest request) {
        try {
            JsonNode body = Json.MAPPER.readTree(request.content().as(byte[].class));
            if (!body.isObject()) {
                throw new InvalidInputException("The body must be a JSON object.");
            }
            for (Map.Entry<String, JsonNode> member : body.properties()) {
                if (!MEMBERS.contains(member.getKey())) {
                    throw new InvalidInputException(
                            member.getKey(), "is not known; there are " + String.join(", ", MEMBERS));
                }
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(JsonNode name) {
        if (!name.isTextual() || name.textValue().isBlank() || name.textValue().length() > LONGEST_NAME) {
            throw new InvalidInputException("name", "must be a text of at most " + LONGEST_NAME + " characters");
        }
        return name.textValue().strip();
    }

    private ServerConfig config(JsonNode json) {
        ServerConfig config = json.isMissingNode() ? ServerConfig.ALL : ServerConfigJson.read(json);
        if (config.requireApiTokenAuth()) {
            // Taken and not heeded, it would be a door that looks locked.
            throw new InvalidInputException(
                    "config.require_api_token_auth", "cannot be true: this version has no API tokens yet");
        }
        ToolFilter.of(config)
                .problem(toolboxes.all().tools().stream().map(Tool::descriptor).toList())
                .ifPresent(problem -> {
                    throw new InvalidInputException(problem);
                });
        return config;
    }

    private static Optional<Instant> expiresAt(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Optional.empty();
        }
        try {
            Instant end = Instant.parse(json.asText());
            if (end.isBefore(Instant.now().plus(SOONEST_END))) {
                throw new InvalidInputException("expires_at", "must be at least 60 seconds ahead");
            }
            return Optional.of(end);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("expires_at", "must be a time such as 2026-12-31T23:59:59Z, or null");
        }
    }

    private static ObjectNode json(RegisteredServer server) {
        ObjectNode json = Json.object().put("id", server.id()).put("name", server.name());
        json.set("config", ServerConfigJson.write(server.config()));
        return json.put("expires_at", server.expiresAt().map(Instant::toString).orElse(null))
                .put("integrated_account_id", server.accountId())
                .put("created_at", server.createdAt().toString());
    }

    // The Host header was found to be one of ours before any handler runs.
    private static String baseUrl(ServerRequest request) {
        return "http://" + request.headers().get(HeaderNames.HOST).get();
    }

    private static String parameter(ServerRequest request, String name) {
        return request.path().pathParameters().get(name);
    }

    private static void noServer(ServerResponse response) {
        notFound(response, "There is no MCP server of this id in this account.");
    }

    private static void notFound(ServerResponse response, String message) {
        Answers.refuse(response, Status.NOT_FOUND_404, "not_found", message);
    }
}
