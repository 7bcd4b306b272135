package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.OctapipeSandbox.Settings;
import dev.mcptools.octapipe.sandbox.http.Fault;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimitTest extends SandboxFixture {

    private final MovableClock clock = new MovableClock();

    @Override
    Settings settings() {
        return Settings.DEFAULT.withClock(clock).withRequestsPerMinute(10);
    }

    @Test
    void countsDownOnEveryReplyWhateverItIs() {
        int left = 9;
        for (String path : List.of("/tasks", "/nowhere", "/tasks/none", "/tasks?page=0")) {
            Answer answer = client.get(path);
            left--;
            assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("10");
            assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(answer.header("Retry-After")).isEmpty();
            assertThat(answer.header("X-RateLimit-Reset")).isEmpty();
        }
        assertThat(Client.anonymous(sandbox).post("/login", "{}").header("X-RateLimit-Remaining"))
                .isEqualTo("4");
        assertThat(client.delete("/login").header("X-RateLimit-Remaining")).isEqualTo("3");
    }

    @Test
    void refusesOneRequestTooMany() {
        clock.advance(Duration.ofSeconds(20));
        for (int i = 0; i < 9; i++) {
            assertThat(client.get("/tasks").status()).isEqualTo(200);
        }
        Answer answer = client.get("/tasks");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).isEqualTo("Too Many Attempts.");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("10");
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(answer.header("Retry-After")).isEqualTo("40");
        assertThat(answer.header("X-RateLimit-Reset"))
                .isEqualTo(Long.toString(MovableClock.START.plusSeconds(60).getEpochSecond()));

        clock.advance(Duration.ofSeconds(39));
        assertThat(client.get("/tasks").status()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        assertThat(client.get("/tasks").status()).isEqualTo(200);
    }

    @Test
    void saysSoInJsonToWhoeverAsksForJson() {
        sandbox.rateLimit().allow(0);
        Answer answer = client.send(HttpRequest.newBuilder(client.uri("/tasks")).header("Accept", "application/json"));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).isEqualTo("{\"message\":\"Too Many Attempts.\"}");
    }

    @Test
    void answers429OnDemand() {
        sandbox.faults().onAny().fail(Fault.tooManyRequests(Duration.ofSeconds(7)));
        Answer answer = client.get("/tasks");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("7");
        assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(answer.header("X-RateLimit-Reset"))
                .isEqualTo(Long.toString(MovableClock.START.plusSeconds(7).getEpochSecond()));
        assertThat(client.get("/tasks").status()).isEqualTo(200);
    }

    @Test
    void canBeWidenedWhileItRuns() {
        sandbox.rateLimit().allow(0);
        assertThat(client.get("/tasks").status()).isEqualTo(429);
        sandbox.rateLimit().allow(1_000);
        assertThat(client.get("/tasks").status()).isEqualTo(200);
    }
}
