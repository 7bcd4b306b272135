package dev.mcptools.octapipe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.sandbox.Client.Answer;
import dev.mcptools.octapipe.sandbox.http.Fault;
import dev.mcptools.octapipe.sandbox.http.Journal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest extends SandboxFixture {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/databases/x/y/z", "/Databases"})
    void doesNotKnowOtherRoutes(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("message").asText())
                .isEqualTo("The route " + path.substring(1) + " could not be found.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH  | /tasks                    | GET, POST",
                "POST   | /databases                | GET",
                "DELETE | /login                    | POST",
                "PUT    | /notes/1                  | DELETE",
                "POST   | /tasks/1                  | GET, PUT, DELETE"
            })
    void refusesOtherMethods(String method, String path, String allowed) {
        Answer answer = client.send(HttpRequest.newBuilder(client.uri(path)).method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.json().path("message").asText()).contains(method, allowed);
    }

    /** Numbered, so that a hole shows wherever it is. */
    @Test
    @Timeout(60)
    void largeAnswersComeWholeToWhoTakesThemSlowly() throws IOException {
        String large = IntStream.range(0, 400_000).mapToObj("%07d "::formatted).collect(Collectors.joining());
        sandbox.faults().on("GET", "/tasks").fail(Fault.answer(200, "text/plain", large));
        URI uri = client.uri("/tasks");
        try (Socket socket = new Socket()) {
            // So few bytes at once that the sandbox has to wait in the middle.
            socket.setReceiveBufferSize(1);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()));
            socket.getOutputStream()
                    .write("GET /tasks HTTP/1.1\r\nHost: octapipe\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                assertThat(next).as("the next byte after %s", head).isNotNegative();
                head.append((char) next);
            }
            String body = new String(in.readNBytes(large.length()), StandardCharsets.US_ASCII);

            assertThat(head).startsWith("HTTP/1.1 200 ").containsIgnoringCase("Content-Length: " + large.length());
            assertThat(body.equals(large))
                    .as("all of it came, and nothing else")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"title\": }", "{} {}", "{\"title\": \"a\", \"title\": \"b\"}", "nonsense"})
    void refusesBodiesThatAreNoJson(String body) {
        Answer answer = client.post("/tasks", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith("The request body is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "5", "null"})
    void takesBodiesThatAreNoObjectForEmptyOnes(String body) {
        assertThat(client.post("/notes", body).wrongFields()).containsExactly("entity", "record_uuid", "note");
    }

    @Test
    void refusesBodiesThatAreTooLarge() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.baseUri().getPort())) {
            String head =
                    "POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(600), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("X-RateLimit-Remaining: ");
        }
    }

    @Test
    void refusesBodiesOfUnknownLengthThatTurnOutTooLarge() {
        byte[] tooMuch = new byte[17 << 20];
        Arrays.fill(tooMuch, (byte) ' ');
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri("/tasks"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)));
        assertThat(client.send(request).status()).isEqualTo(413);
    }

    @Test
    void answersWhatIsNoHttpWithRateLimitHeadersToo() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.baseUri().getPort())) {
            socket.getOutputStream().write("GET /tasks\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(600), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("X-RateLimit-Limit: ");
        }
    }

    @Test
    void listensOnTheLoopbackAddressAlone() {
        assertThat(sandbox.baseUri().getHost()).isEqualTo("127.0.0.1");
        assertThat(sandbox.baseUri().getPort()).isPositive();
    }

    @Test
    void writesDownWhatWasAsked() {
        sandbox.journal().clear();
        client.get("/tasks?status=pending");
        client.get("/nowhere");
        client.post("/notes", "{}");
        assertThat(sandbox.journal().entries())
                .containsExactly(
                        new Journal.Entry("GET", "/tasks", "status=pending", 200),
                        new Journal.Entry("GET", "/nowhere", "", 404),
                        new Journal.Entry("POST", "/notes", "", 422));
    }

    @Test
    void runsManySandboxesSideBySide() {
        try (OctapipeSandbox other = OctapipeSandbox.start(0)) {
            client.delete(cards(SALES) + "/" + ACME);
            assertThat(Client.signedIn(other).get(cards(SALES) + "/" + ACME).status())
                    .isEqualTo(200);
        }
    }
}
