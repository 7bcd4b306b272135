package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.io.IOException;

/**
 * A request that exchanges an account for a token; it prints nothing of either.
 *
 * @param request the request, sent without other credentials: {@code POST /login} with the account in its body
 * @param token JSON Pointer to the token in the answer: {@code /authorization/token}
 */
public record LoginRequest(ApiRequest request, String token) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Takes the request and where its answer has the token. */
    public LoginRequest {
        JsonPointer.compile(token);
    }

    /**
     * {@return the token that the API gives for it}
     *
     * @throws NoAnswerException if the API cannot be reached, refuses the account, or answers without a token
     */
    String token(ApiClient client) {
        ApiAnswer answer = client.send(request, Caller.PATIENT);
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new NoAnswerException(
                    Reason.UNREACHABLE, "The login to the API failed: it answered " + answer.status() + ".");
        }
        if (!answer.successful()) {
            throw failed("The API does not accept the account that this server logs in with: it answered "
                    + answer.status() + ".");
        }
        try {
            String value = MAPPER.readTree(answer.body()).at(token).asText();
            if (!value.isBlank()) {
                return value;
            }
        } catch (IOException e) {
            // No JSON is no token either; what it was instead may hold secrets.
        }
        throw failed("The API accepted the login, but its answer has no token at " + token + ".");
    }

    private static NoAnswerException failed(String sentence) {
        return new NoAnswerException(Reason.LOGIN_FAILED, sentence);
    }

    @Override
    public String toString() {
        return "login by " + request.method() + " " + request.template();
    }
}
