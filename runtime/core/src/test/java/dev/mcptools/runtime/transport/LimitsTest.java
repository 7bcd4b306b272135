package dev.mcptools.runtime.transport;

import static dev.mcptools.runtime.fixture.Messages.call;
import static dev.mcptools.runtime.fixture.Messages.legacy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.runtime.fixture.FixtureServer;
import dev.mcptools.runtime.fixture.RawHttp;
import dev.mcptools.runtime.fixture.RawHttp.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long, too slow or too much. */
class LimitsTest {
    private static final int MAX_BODY = 1000;
    private static final int MAX_CONNECTIONS = 20;
    private static McpHttpServer server;

    @BeforeAll
    static void start() {
        HttpSettings defaults = HttpSettings.DEFAULTS;
        server = FixtureServer.start(new HttpSettings(
                defaults.host(),
                0,
                List.of(),
                List.of(),
                MAX_BODY,
                MAX_CONNECTIONS,
                defaults.maxConcurrentRequests(),
                defaults.requestsPerMinute(),
                defaults.maxConcurrentCalls(),
                defaults.maxCallDuration(),
                Duration.ofMillis(400),
                defaults.keepAlive(),
                defaults.shutdownGrace()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBodyMayBeAsLongAsTheLimit() throws IOException {
        assertThat(RawHttp.post(server.port(), echoOf(MAX_BODY)).status()).isEqualTo(200);
        assertThat(RawHttp.post(server.port(), echoOf(MAX_BODY + 1)).status()).isEqualTo(413);
        assertThat(chunked(echoOf(MAX_BODY), 100).status()).isEqualTo(200);
        assertThat(chunked(echoOf(MAX_BODY + 1), 100).status()).isEqualTo(413);
        assertThat(chunked(echoOf(MAX_BODY + 1), MAX_BODY + 1).status()).isEqualTo(413);
        assertThat(RawHttp.post(server.port(), echoOf(MAX_BODY)).status()).isEqualTo(200);
    }

    @Test
    void tooLongIsSaidInJson() throws IOException {
        Answer answer = RawHttp.post(server.port(), echoOf(MAX_BODY + 1));

        assertThat(answer.headers().get("content-type")).isEqualTo("application/json");
        assertThat(answer.body()).contains("\"error\"").contains("too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+5", "5x", "", "0x5"})
    void aLengthThatIsNoNumberIsRefused(String length) throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write("POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                    + length + "\r\n\r\n{\"a\":1}");
            assertThat(http.read().status()).isEqualTo(400);
            assertThat(http.closedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
                "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{",
                "",
            })
    void whoDoesNotGoOnIsCutOff(String beginning) throws IOException {
        try (RawHttp http = new RawHttp(server.port())) {
            http.write(beginning);
            while (!http.closedByServer()) {
                // An error may come before the end.
            }
        }
    }

    @Test
    void idleConnectionsMakeRoomForNewClients() throws IOException {
        List<RawHttp> idle = new ArrayList<>();
        for (int i = 0; i < MAX_CONNECTIONS; i++) {
            idle.add(new RawHttp(server.port()));
        }
        try (RawHttp late = new RawHttp(server.port())) {
            assertThat(late.send(RawHttp.request("POST", "/mcp", legacy("1", "ping", "{}")))
                            .status())
                    .isEqualTo(200);
        }
        for (RawHttp http : idle) {
            http.close();
        }
    }

    @Test
    void onlyThisMachineReachesTheServer() throws IOException {
        InetAddress other = NetworkInterface.networkInterfaces()
                .flatMap(LimitsTest::addresses)
                .filter(address -> !address.isLoopbackAddress())
                .findFirst()
                .orElse(InetAddress.getLoopbackAddress());
        Assumptions.assumeFalse(other.isLoopbackAddress(), "this machine has no other address");

        assertThatThrownBy(() -> new Socket(other, server.port()).close()).isInstanceOf(ConnectException.class);
    }

    private static Stream<InetAddress> addresses(NetworkInterface network) {
        return network.inetAddresses().filter(address -> address instanceof java.net.Inet4Address);
    }

    private static Answer chunked(String body, int size) throws IOException {
        StringBuilder chunks = new StringBuilder();
        for (int i = 0; i < body.length(); i += size) {
            String chunk = body.substring(i, Math.min(i + size, body.length()));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return RawHttp.post(server.port(), chunks + "0\r\n\r\n", "Transfer-Encoding: chunked");
    }

    private static String echoOf(int length) {
        String empty = legacy("1", "tools/call", call("echo", "{\"message\":\"\"}"));
        return empty.replace("\"message\":\"", "\"message\":\"" + "x".repeat(length - empty.length()));
    }
}
