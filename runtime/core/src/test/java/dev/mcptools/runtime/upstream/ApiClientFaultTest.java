package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API can do wrong on the wire; the timeout only ends a test that hangs. */
@Timeout(60)
class ApiClientFaultTest {
    private static final ApiRequest GET = ApiRequest.get("/a").build();
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    @Test
    void aBodyWithoutALengthEndsWithItsConnection() throws Exception {
        for (String version : List.of("1.0", "1.1")) {
            try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.raw(
                            "HTTP/" + version + " 200 OK\r\nContent-Type: application/json\r\n\r\n[1]"));
                    ApiClient client = ApiClient.of(api.uri()).build()) {
                for (int i = 0; i < 3; i++) {
                    assertThat(client.send(GET, Caller.PATIENT).body())
                            .asString()
                            .isEqualTo("[1]");
                }
            }
        }
    }

    @Test
    void nobodyListens() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (ApiClient client =
                ApiClient.of(URI.create("http://127.0.0.1:" + port)).build()) {
            assertThatThrownBy(() -> client.send(GET, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
                    .hasMessage("127.0.0.1:" + port + " does not accept connections.");
        }
    }

    @Test
    void theHostDoesNotExist() {
        try (ApiClient client =
                ApiClient.of(URI.create("http://no-such-host.invalid")).build()) {
            assertThatThrownBy(() -> client.send(GET, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
                    .hasMessage("There is no host no-such-host.invalid.");
        }
    }

    @Test
    void httpsIsAnsweredInPlainText() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // The client gave up, as it should.
                }
            });
            try (ApiClient client = ApiClient.of(URI.create("https://127.0.0.1:" + plain.getLocalPort()))
                    .build()) {
                assertThatThrownBy(() -> client.send(GET, Caller.PATIENT))
                        .isInstanceOfSatisfying(
                                NoAnswerException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
                        .hasMessageContaining("No secure connection");
            }
        }
    }

    @Test
    void theApiNeverAnswers() throws Exception {
        failsWith(
                Reason.TIMEOUT,
                client -> client.readTimeout(Duration.ofMillis(200)),
                (request, connection) -> connection.awaitClientGone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-Slow: ", HEAD + "Content-Length: 100000\r\n\r\n"})
    void anAnswerThatTricklesEndsAtTheDeadline(String beginning) throws Exception {
        CountDownLatch clientGone = new CountDownLatch(1);
        failsWith(Reason.TIMEOUT, client -> client.deadline(Duration.ofMillis(300)), (request, connection) -> {
            connection.send(beginning);
            try {
                while (true) {
                    connection.send("1");
                    Thread.sleep(10);
                }
            } catch (IOException e) {
                clientGone.countDown();
            }
        });
        ScriptedApi.await(clientGone);
    }

    static Stream<Arguments> cuts() {
        return Stream.of(
                Arguments.of("before anything", ""),
                Arguments.of("in the status line", "HTTP/1."),
                Arguments.of("in the headers", HEAD),
                Arguments.of("in a body of known length", HEAD + "Content-Length: 10\r\n\r\n[1,"),
                Arguments.of("before the last chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n3\r\n[1]\r\n"),
                Arguments.of("in a chunk", HEAD + "Transfer-Encoding: chunked\r\n\r\n10\r\n[1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cuts")
    void anAnswerThatEndsTooEarlyIsNoAnswer(String where, String sent) throws Exception {
        failsWith(Reason.BROKEN, client -> client, ScriptedApi.raw(sent));
        failsWith(Reason.BROKEN, client -> client, (request, connection) -> {
            connection.send(sent);
            connection.reset();
        });
    }

    static Stream<Arguments> garbage() {
        return Stream.of(
                Arguments.of("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n"),
                Arguments.of("a header without a colon", "HTTP/1.1 200 OK\r\nbroken\r\n\r\n"),
                Arguments.of("a length that is none", HEAD + "Content-Length: ten\r\n\r\n{}"),
                Arguments.of("a chunk size that is none", HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
                Arguments.of("a negative length", HEAD + "Content-Length: -1\r\n\r\n{}"),
                Arguments.of("endless headers", "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("garbage")
    void whatIsNotHttpIsNoAnswer(String what, String sent) throws Exception {
        failsWith(Reason.BROKEN, client -> client, ScriptedApi.raw(sent));
    }

    @Test
    void aBodyOfExactlyTheLimitIsTaken() throws Exception {
        for (String framing : List.of("Content-Length: 8\r\n\r\n\"123456\"", chunked("\"123456\""))) {
            try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.raw(HEAD + framing));
                    ApiClient client = ApiClient.of(api.uri()).maxAnswerBytes(8).build()) {
                assertThat(client.send(GET, Caller.PATIENT).body()).hasSize(8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 9\r\n\r\n\"1234567\"",
                "Content-Length: 10000000000\r\n\r\n\"",
                "Transfer-Encoding: chunked\r\n\r\n9\r\n\"1234567\"\r\n"
            })
    void aBodyOverTheLimitIsRefusedAndTheConnectionClosed(String framing) throws Exception {
        CountDownLatch clientGone = new CountDownLatch(1);
        failsWith(Reason.TOO_LARGE, client -> client.maxAnswerBytes(8), (request, connection) -> {
            connection.send(HEAD + framing);
            connection.awaitClientGone();
            clientGone.countDown();
        });
        ScriptedApi.await(clientGone);
    }

    @Test
    void aChunkThatNeverEndsIsNotKeptInMemory() throws Exception {
        byte[] megabyte = new byte[1024 * 1024];
        CountDownLatch clientGone = new CountDownLatch(1);
        failsWith(Reason.TOO_LARGE, client -> client.maxAnswerBytes(8), (request, connection) -> {
            connection.send(HEAD + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n");
            try {
                for (int i = 0; i < 2047; i++) {
                    connection.send(megabyte);
                }
            } catch (IOException e) {
                clientGone.countDown();
            }
        });
        ScriptedApi.await(clientGone);
    }

    @Test
    void anAnswerThatIsCompressedUnaskedIsRefused() throws Exception {
        failsWith(
                Reason.UNREADABLE,
                client -> client,
                ScriptedApi.json(200, "not gzip at all", "Content-Encoding: gzip"));
    }

    @Test
    void aCallerThatGivesUpClosesTheConnection() throws Exception {
        CancellableCaller caller = new CancellableCaller();
        CountDownLatch clientGone = new CountDownLatch(1);
        try (ScriptedApi api = ScriptedApi.replying((request, connection) -> {
                    caller.cancel();
                    connection.awaitClientGone();
                    clientGone.countDown();
                });
                ApiClient client = ApiClient.of(api.uri()).build()) {
            assertThatThrownBy(() -> client.send(GET, caller))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED))
                    .hasMessage("The call was cancelled before the API answered.");
            ScriptedApi.await(clientGone);
        }
    }

    @Test
    void aCallerThatHasGivenUpSendsNothing() throws Exception {
        CancellableCaller caller = new CancellableCaller();
        caller.cancel();
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            assertThatThrownBy(() -> client.send(GET, caller))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
            assertThat(api.received()).isEmpty();
        }
    }

    @Test
    void givingUpAfterTheAnswerDisturbsNothing() throws Exception {
        CancellableCaller caller = new CancellableCaller();
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            client.send(GET, caller);
            caller.cancel();

            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(200);
        }
    }

    @Test
    void aPostOnAConnectionThatDiesUnderItIsNotRepeated() throws Exception {
        ApiRequest post = ApiRequest.post("/a").body("x", 1).build();
        ScriptedApi.Reply ok = ScriptedApi.json(200, "{}");
        List<ScriptedApi.Received> seen = new CopyOnWriteArrayList<>();
        try (ScriptedApi api = ScriptedApi.replying((request, connection) -> {
                    seen.add(request);
                    if (seen.size() == 1) {
                        ok.to(request, connection);
                    } else {
                        connection.reset();
                    }
                });
                ApiClient client = ApiClient.of(api.uri()).build()) {
            client.send(post, Caller.PATIENT);
            assertThatThrownBy(() -> client.send(post, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN))
                    .hasMessageContaining("Whether it has carried out the request is not known.");
            assertThat(seen).hasSize(2);
        }
    }

    @Test
    void aConnectionClosedWhileIdleIsNotUsedAgain() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        ScriptedApi.Reply ok = ScriptedApi.json(200, "{}");
        try (ScriptedApi api = ScriptedApi.replying((request, connection) -> {
                    ok.to(request, connection);
                    if (request.connection() == 0) {
                        connection.close();
                        closed.countDown();
                    }
                });
                ApiClient client = ApiClient.of(api.uri()).build()) {
            client.send(GET, Caller.PATIENT);
            ScriptedApi.await(closed);
            Thread.sleep(ConnectionPool.UNASKED.plusMillis(50));

            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(200);
            assertThat(api.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {418, 500, 503, 599, 999})
    void anyStatusIsAnAnswer(int status) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(status, "{}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(status);
        }
    }

    @Test
    void whatFollowsAnInterimAnswerIsNeverTakenForTheAnswerToAnotherRequest() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying((request, connection) -> connection.send(
                        "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + HEAD + "Content-Length: 3\r\n\r\n\""
                                + request.target().charAt(1) + "\""));
                ApiClient client = ApiClient.of(api.uri())
                        .readTimeout(Duration.ofMillis(300))
                        .build()) {
            for (String path : List.of("/a", "/b")) {
                try {
                    ApiAnswer answer = client.send(ApiRequest.get(path).build(), Caller.PATIENT);
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(new String(answer.body(), StandardCharsets.US_ASCII))
                            .isEqualTo("\"" + path.charAt(1) + "\"");
                } catch (NoAnswerException e) {
                    assertThat(e.reason()).isEqualTo(Reason.UNREADABLE);
                }
            }
        }
    }

    private static String chunked(String body) {
        return "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                + "\r\n0\r\n\r\n";
    }

    private interface Setting {
        ApiClientBuilder of(ApiClientBuilder client);
    }

    private static void failsWith(Reason reason, Setting setting, ScriptedApi.Reply reply) throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(reply);
                ApiClient client = setting.of(ApiClient.of(api.uri())).build()) {
            assertThatThrownBy(() -> client.send(GET, Caller.PATIENT))
                    .isInstanceOfSatisfying(
                            NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(reason));
            assertThat(api.received()).hasSize(1);
        }
    }

    /** A caller that can give up. */
    private static final class CancellableCaller implements Caller {
        private final List<Runnable> actions = new CopyOnWriteArrayList<>();
        private volatile boolean cancelled;

        private synchronized void cancel() {
            cancelled = true;
            actions.forEach(Runnable::run);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public synchronized void onCancel(Runnable action) {
            if (cancelled) {
                action.run();
            } else {
                actions.add(action);
            }
        }

        @Override
        public Optional<String> traceparent() {
            return Optional.empty();
        }
    }
}
