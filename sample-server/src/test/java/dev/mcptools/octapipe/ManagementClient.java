package dev.mcptools.octapipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An operator who manages a server by REST. */
final class ManagementClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String key;

    ManagementClient(String baseUrl, String key) {
        this.baseUrl = baseUrl;
        this.key = key;
    }

    HttpResponse<String> send(String method, String path, String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(baseUrl + path))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the JSON of an answer that must have this status} */
    JsonNode send(String method, String path, String body, int status) {
        HttpResponse<String> response = send(method, path, body);
        assertThat(response.statusCode())
                .as(method + " " + path + ": " + response.body())
                .isEqualTo(status);
        try {
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a new MCP server of the sandbox's account} */
    JsonNode create(String body) {
        return send("POST", "/integrated-account/sandbox/mcp", body, 201);
    }

    /** {@return why a request is refused} */
    String refusal(String method, String path, String body) {
        return send(method, path, body, 400).at("/error/message").asText();
    }
}
