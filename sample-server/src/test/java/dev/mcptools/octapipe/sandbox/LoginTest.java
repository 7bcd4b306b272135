package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox.Settings;
import dev.mcptools.octapipe.sandbox.http.Tokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends SandboxFixture {

    private final MovableClock clock = new MovableClock();

    @Override
    Settings settings() {
        return Settings.DEFAULT.withClock(clock);
    }

    @Test
    void answersWithABearerTokenThatWorks() {
        Answer answer = Client.anonymous(sandbox).post("/login", Client.CREDENTIALS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/authorization/type").asText()).isEqualTo("bearer");
        assertThat(answer.json().at("/user/email").asText()).isEqualTo("demo@example.com");
        String token = answer.json().at("/authorization/token").asText();
        assertThat(Client.withToken(sandbox, token).get("/databases").status()).isEqualTo(200);
    }

    @Test
    void givesEveryLoginAnotherToken() {
        Client anonymous = Client.anonymous(sandbox);
        assertThat(anonymous.post("/login", Client.CREDENTIALS).json().at("/authorization/token"))
                .isNotEqualTo(
                        anonymous.post("/login", Client.CREDENTIALS).json().at("/authorization/token"));
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere, demo@example.com, sandbox",
        "sandbox, nobody@example.com, sandbox",
        "sandbox, demo@example.com, wrong"
    })
    void refusesWrongCredentials(String domain, String email, String password) {
        Answer answer = Client.anonymous(sandbox).post("/login", """
                        {"domain": "%s", "email": "%s", "password": "%s"}""".formatted(domain, email, password));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asText()).isNotBlank();
    }

    @Test
    void namesEveryMissingMember() {
        Answer answer = Client.anonymous(sandbox).post("/login", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("message").asText()).isEqualTo("The given data was invalid.");
        assertThat(answer.wrongFields()).containsExactly("domain", "email", "password");
        assertThat(answer.errors("password")).containsExactly("The password field is required.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "0000"})
    void refusesOtherTokens(String token) {
        Answer answer = Client.withToken(sandbox, token).get("/databases");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).isEqualTo("{\"message\":\"Unauthenticated.\"}");
    }

    @Test
    void refusesCallsWithoutAToken() {
        assertThat(Client.anonymous(sandbox).get("/databases").status()).isEqualTo(401);
    }

    @Test
    void asksForTheTokenBeforeItLooksAtTheRequest() {
        assertThat(Client.anonymous(sandbox).post("/tasks", "{").status()).isEqualTo(401);
    }

    @Test
    void letsTokensBeRevokedSoThatRenewalCanBeTried() {
        sandbox.tokens().revokeAll();
        assertThat(client.get("/databases").status()).isEqualTo(401);
        assertThat(Client.signedIn(sandbox).get("/databases").status()).isEqualTo(200);
    }

    @Test
    void letsTokensExpire() {
        clock.advance(Tokens.LIFETIME.minus(Duration.ofSeconds(1)));
        assertThat(client.get("/databases").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.get("/databases").status()).isEqualTo(401);
    }

    @Test
    void acceptsAUserWithTheInitialPassword() {
        client.post("/users", """
                {"first_name": "New", "last_name": "Person", "email": "new@example.com", "role": "user",
                 "enabled_pipelines": [], "initial_password": "first"}""");

        Answer answer = Client.anonymous(sandbox).post("/login", """
                        {"domain": "sandbox", "email": "new@example.com", "password": "first"}""");

        assertThat(answer.status()).isEqualTo(200);
    }
}
