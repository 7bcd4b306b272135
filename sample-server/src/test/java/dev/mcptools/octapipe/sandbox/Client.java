package dev.mcptools.octapipe.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Calls the sandbox over HTTP, as strangers do. */
final class Client {

    static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI baseUri;
    private final UnaryOperator<HttpRequest.Builder> authorization;

    private Client(URI baseUri, UnaryOperator<HttpRequest.Builder> authorization) {
        this.baseUri = baseUri;
        this.authorization = authorization;
    }

    static Client anonymous(OctapipeSandbox sandbox) {
        return new Client(sandbox.baseUri(), request -> request);
    }

    static Client withToken(OctapipeSandbox sandbox, String token) {
        return new Client(sandbox.baseUri(), request -> request.header("Authorization", "Bearer " + token));
    }

    static Client signedIn(OctapipeSandbox sandbox) {
        return withToken(
                sandbox,
                anonymous(sandbox)
                        .post("/login", CREDENTIALS)
                        .json()
                        .at("/authorization/token")
                        .asText());
    }

    static final String CREDENTIALS = """
            {"domain": "sandbox", "email": "demo@example.com", "password": "sandbox"}""";

    /** An answer whose body was read to its end. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return parse(text());
        }

        /** The sentences about one field of a refused request. */
        List<String> errors(String field) {
            return texts(json().path("errors").path(field));
        }

        /** The names of the fields that are wrong. */
        List<String> wrongFields() {
            List<String> names = new ArrayList<>();
            json().path("errors").fieldNames().forEachRemaining(names::add);
            return names;
        }

        String uuid() {
            return json().path("uuid").asText();
        }
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    Answer post(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    Answer delete(String path) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return trySend(request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Answer trySend(HttpRequest.Builder request) throws IOException {
        try {
            return new Answer(HTTP.send(authorization.apply(request).build(), BodyHandlers.ofString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    URI uri(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create(baseUri + path);
    }

    /** All items of a list, page after page, however they are wrapped. */
    List<JsonNode> all(String path) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode body = get(path + (path.contains("?") ? "&" : "?") + "page=" + page)
                    .json();
            JsonNode items = body.isArray() ? body : body.path("data");
            items.forEach(all::add);
            if (items.size() < 15) {
                return all;
            }
        }
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(json, malformed);
        }
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
