package dev.mcptools.octapipe.vendorsdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One call of the SDK to a sandbox of its own, with what comes before and after it. */
final class Conversation implements AutoCloseable {

    static final int PAGE_SIZE = 15;

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String UNKNOWN = "00000000-0000-0007-0000-000000000007";

    private final VendorSdk sdk;
    private final SdkCall call;
    private final OctapipeSandbox sandbox = OctapipeSandbox.start(0);
    private final Map<String, String> names = new HashMap<>(Map.of("unknown", UNKNOWN));
    private final String token;

    Conversation(VendorSdk sdk, SdkCall call) {
        this.sdk = sdk;
        this.call = call;
        ObjectNode credentials = JSON.createObjectNode()
                .put("domain", OctapipeSandbox.DOMAIN)
                .put("email", OctapipeSandbox.EMAIL)
                .put("password", OctapipeSandbox.PASSWORD);
        this.token = send("POST", "/login", Optional.of(credentials), "")
                .body()
                .at("/authorization/token")
                .asText();
        sdk.given().forEach(this::lookUp);
        call.given().forEach(this::lookUp);
    }

    /**
     * An answer, read to its end.
     *
     * @param status its code and reason
     * @param body missing if there is none
     */
    record Answer(String status, JsonNode body) {

        /** The things in it. */
        List<JsonNode> items(SdkCall.Envelope envelope) {
            return switch (envelope) {
                case OBJECT -> List.of(body);
                case DATA -> body.path("data").valueStream().toList();
                case ARRAY -> body.valueStream().toList();
                case MESSAGE, NONE -> List.of();
            };
        }
    }

    /** Makes the call. A list is read page after page, until one is not full, and once more after that. */
    List<Answer> make() {
        Optional<JsonNode> body = call.hasBody() ? Optional.of(body()) : Optional.empty();
        List<Answer> answers = new ArrayList<>();
        int size;
        int page = 0;
        do {
            names.put("page", Integer.toString(++page));
            Answer answer = again(body);
            answers.add(answer);
            size = call.isPaged() ? answer.items(call.envelope()).size() : 0;
        } while (size == PAGE_SIZE);
        if (call.isPaged()) {
            names.put("page", Integer.toString(++page));
            answers.add(again(body));
        }
        return answers;
    }

    /** Makes the call once more, without its body. */
    Answer again() {
        return again(Optional.empty());
    }

    /** What the SDK reads at that path, with names in braces. */
    Answer read(String path) {
        return send("GET", filled(path), Optional.empty(), token);
    }

    /** What is written into the object that was read. */
    ObjectNode changes() {
        return (ObjectNode) filled(call.body());
    }

    private Answer again(Optional<JsonNode> body) {
        return send(call.method(), filled(call.target()), body, call.hasToken() ? token : "revoked");
    }

    private JsonNode body() {
        if (call.sendsBack().isEmpty()) {
            return changes();
        }
        ObjectNode whole =
                sdk.models().sentBack(call.model(), read(call.sendsBack().get()).body());
        call.trims().forEach(name -> whole.put(name, whole.path(name).asText().substring(0, "HH:MM".length())));
        return whole.setAll(changes());
    }

    private void lookUp(String name, VendorSdk.Given given) {
        String value = read(given.read()).body().at(given.at()).asText();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Nothing is given as {" + name + "} by " + given);
        }
        names.put(name, value);
    }

    private JsonNode filled(JsonNode body) {
        return parse(filled(body.toString()));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    /** By a client that tells the reason of a status, which the SDK gives its caller in place of the body. */
    private Answer send(String method, String target, Optional<JsonNode> body, String bearer) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    sandbox.baseUri().resolve(target).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setRequestProperty("Accept", "*/*");
            connection.setRequestProperty("Authorization", "Bearer " + bearer);
            if (body.isPresent()) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                try (OutputStream stream = connection.getOutputStream()) {
                    stream.write(body.get().toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            String status = connection.getResponseCode() + " " + connection.getResponseMessage();
            try (InputStream stream = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : Objects.requireNonNullElse(connection.getErrorStream(), InputStream.nullInputStream())) {
                return new Answer(status, parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(json, malformed);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
