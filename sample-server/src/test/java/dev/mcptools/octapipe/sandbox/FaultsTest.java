package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.http.Fault;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest extends SandboxFixture {

    private static final String NOTE = """
            {"entity": "pipeline_card", "record_uuid": "%s", "note": "x"}""".formatted(ACME);

    private HttpRequest.Builder newNote() {
        return HttpRequest.newBuilder(client.uri("/notes")).POST(BodyPublishers.ofString(NOTE));
    }

    private int notes() {
        return client.all("/notes?entity=pipeline_card&record_uuid=" + ACME).size();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void fails(int status) {
        sandbox.faults().on("GET", "/tasks").fail(Fault.serverError(status));
        assertThat(client.get("/users").status()).isEqualTo(200);
        Answer answer = client.get("/tasks");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("message").asText()).isEqualTo("Server Error");
        assertThat(answer.header("X-RateLimit-Remaining")).isNotBlank();
        assertThat(client.get("/tasks").status()).isEqualTo(200);
    }

    @Test
    void failsAfterSomeRequestsAndSoManyTimes() {
        sandbox.faults().on("GET", "/tasks/{id}").after(2).times(2).fail(Fault.serverError(500));
        assertThat(sandbox.faults().pending()).isEqualTo(2);
        int[] statuses = new int[5];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = client.get("/tasks/none").status();
        }
        assertThat(statuses).containsExactly(404, 404, 500, 500, 404);
        assertThat(sandbox.faults().pending()).isZero();
    }

    @Test
    void forgetsWhatIsCleared() {
        sandbox.faults().onAny().times(5).fail(Fault.hangUp());
        sandbox.faults().clear();
        assertThat(client.get("/tasks").status()).isEqualTo(200);
    }

    @Test
    void refusesOperationsThatDoNotExist() {
        assertThatThrownBy(() -> sandbox.faults().on("GET", "/task"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No operation GET /task");
    }

    @Test
    void answersWithBrokenJson() {
        sandbox.faults().onAny().fail(Fault.invalidJson());
        Answer answer = client.get("/tasks");
        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::json).hasMessageContaining("data");
    }

    @Test
    void answersWithAPage() {
        sandbox.faults().onAny().fail(Fault.htmlPage(502));
        Answer answer = client.get("/tasks");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void answersWhatIsAskedFor() {
        sandbox.faults().onAny().fail(Fault.answer(200, "application/json", "{\"data\": 5}"));
        assertThat(client.get("/tasks").text()).isEqualTo("{\"data\": 5}");
    }

    @Test
    void hangsUpBeforeAnythingIsDone() {
        int before = notes();
        sandbox.faults().on("POST", "/notes").times(10).fail(Fault.hangUp());
        assertThatThrownBy(() -> client.trySend(newNote())).isInstanceOf(IOException.class);
        sandbox.faults().clear();
        assertThat(notes()).isEqualTo(before);
    }

    @Test
    void losesTheReplyToWhatIsDone() {
        int before = notes();
        sandbox.faults().on("POST", "/notes").fail(Fault.loseReply());
        assertThatThrownBy(() -> client.trySend(newNote())).isInstanceOf(IOException.class);
        assertThat(notes()).isEqualTo(before + 1);
    }

    @Test
    void tellsSomethingElseOfWhatIsDone() {
        int before = notes();
        sandbox.faults().on("POST", "/notes").fail(Fault.misreport("[7]"));
        assertThat(client.send(newNote()).json().toString()).isEqualTo("[7]");
        assertThat(notes()).isEqualTo(before + 1);
    }

    @Test
    void breaksOffInTheMiddle() {
        sandbox.faults().on("GET", "/users").fail(Fault.truncate());
        assertThatThrownBy(() -> client.trySend(
                        HttpRequest.newBuilder(client.uri("/users")).GET()))
                .isInstanceOf(IOException.class);
        assertThat(client.get("/users").status()).isEqualTo(200);
    }

    @Test
    void answersLate() {
        sandbox.faults().onAny().fail(Fault.delay(Duration.ofMillis(200)));
        long start = System.nanoTime();
        assertThat(client.get("/users").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }
}
