package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import dev.mcptools.runtime.upstream.RenewableToken.Token;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where OAuth 2.0 gives tokens (RFC 6749, section 3.2). It gets the client's own credentials and no others, and nothing it
 * answers is passed on but its error code.
 *
 * @param client sends there, with the client's credentials if they go into the header
 * @param url the endpoint
 * @param clientInForm the client's credentials, if they go into the form
 */
record TokenEndpoint(ApiClient client, URI url, Map<String, String> clientInForm) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ERROR_CODE = "[a-z_]{3,40}";

    /**
     * {@return a token, exchanged for a grant}
     *
     * @param form the parameters of the grant
     * @throws NoAnswerException if the endpoint gives none
     */
    Grant granted(Map<String, String> form) {
        Map<String, String> all = new TreeMap<>(form);
        all.putAll(clientInForm);
        ApiAnswer answer = client.send(post(all), Caller.PATIENT);
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new NoAnswerException(
                    Reason.UNREACHABLE,
                    "The API's token endpoint at " + url.getHost() + " failed: it answered " + answer.status() + ".");
        }
        JsonNode json = json(answer);
        if (!answer.successful()) {
            throw failed("refused to give a token: it answered " + answer.status() + code(json));
        }
        String type = json.path("token_type").asText("bearer");
        if (!type.equalsIgnoreCase("bearer")) {
            throw failed("gives tokens of another type than bearer");
        }
        String token = json.path("access_token").asText("");
        if (token.isBlank()) {
            throw failed("answered without an access_token");
        }
        long seconds = json.path("expires_in").asLong(0);
        return new Grant(
                new Token(token, seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty()),
                Optional.of(json.path("refresh_token").asText("")).filter(text -> !text.isBlank()));
    }

    /**
     * What the endpoint gave.
     *
     * @param token the token
     * @param refreshToken what gets the next one, if not what got this one
     */
    record Grant(Token token, Optional<String> refreshToken) {}

    private ApiRequest post(Map<String, String> form) {
        Map<String, FormBody.Field> fields = new LinkedHashMap<>();
        form.forEach((name, value) -> fields.put(name, new FormBody.Field(TextNode.valueOf(value), Optional.empty())));
        String path = Optional.ofNullable(url.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        Map<String, String> query = Optional.ofNullable(url.getRawQuery()).stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .collect(Collectors.toMap(pair -> pair, pair -> pair, (one, same) -> one, LinkedHashMap::new));
        return new ApiRequest(
                "POST",
                Optional.empty(),
                Optional.empty(),
                path,
                path,
                query,
                Map.of(),
                Map.of(),
                Optional.of(new FormBody(fields)));
    }

    private static JsonNode json(ApiAnswer answer) {
        try {
            return MAPPER.readTree(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return MAPPER.missingNode();
        }
    }

    // RFC 6749, section 5.2: the code says what to correct; the description beside it may say anything.
    private static String code(JsonNode json) {
        String code = json.path("error").asText("");
        return code.matches(ERROR_CODE) ? " (" + code + ")" : "";
    }

    private NoAnswerException failed(String what) {
        return new NoAnswerException(
                Reason.LOGIN_FAILED, "The API's token endpoint at " + url.getHost() + " " + what + ".");
    }

    @Override
    public String toString() {
        return "token endpoint at " + url.getHost();
    }
}
