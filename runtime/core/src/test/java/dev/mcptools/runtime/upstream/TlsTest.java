package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.runtime.upstream.NoAnswerException.Reason;
import io.helidon.common.configurable.Resource;
import io.helidon.common.pki.Keys;
import io.helidon.common.tls.Tls;
import io.helidon.webserver.WebServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {
    private static final ApiRequest GET = ApiRequest.get("/a").build();

    @TempDir
    Path folder;

    @Test
    void aCertificateThatIsTrustedIsAccepted() throws Exception {
        Keys keys = keys("ip:127.0.0.1", "30");
        AtomicInteger requests = new AtomicInteger();
        WebServer server = server(keys, requests);
        try (ApiClient client = ApiClient.of(uri(server)).tls(trusting(keys)).build()) {
            for (int i = 0; i < 2; i++) {
                assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(200);
            }
            Thread.sleep(ConnectionPool.UNASKED.plusMillis(50));
            assertThat(client.send(GET, Caller.PATIENT).status()).isEqualTo(200);
            assertThat(requests.get()).isEqualTo(3);
        } finally {
            server.stop();
        }
    }

    @Test
    void aCertificateThatNobodySignedIsRefused() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        WebServer server = server(keys("ip:127.0.0.1", "30"), requests);
        try (ApiClient client = ApiClient.of(uri(server)).build()) {
            refuses(client, requests);
        } finally {
            server.stop();
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        Keys keys = keys("dns:api.example.com", "30");
        AtomicInteger requests = new AtomicInteger();
        WebServer server = server(keys, requests);
        try (ApiClient client = ApiClient.of(uri(server)).tls(trusting(keys)).build()) {
            refuses(client, requests);
        } finally {
            server.stop();
        }
    }

    private static void refuses(ApiClient client, AtomicInteger requests) {
        assertThatThrownBy(() -> client.send(GET, Caller.PATIENT))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
                .hasMessageMatching(
                        "No secure connection to 127\\.0\\.0\\.1:[0-9]+: its certificate is not valid or not "
                                + "trusted, or it does not speak TLS\\.");
        assertThat(requests.get()).isZero();
    }

    private static WebServer server(Keys keys, AtomicInteger requests) {
        return WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .tls(tls -> tls.privateKey(keys).privateKeyCertChain(keys))
                .routing(routing -> routing.get("/a", (request, response) -> {
                    requests.incrementAndGet();
                    response.send("{}");
                }))
                .build()
                .start();
    }

    private static Tls trusting(Keys keys) {
        return Tls.create(tls -> tls.trust(keys.certChain()));
    }

    private static URI uri(WebServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    private Keys keys(String name, String days) throws Exception {
        Path store = folder.resolve("keys.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "api",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=api",
                        "-ext",
                        "san=" + name,
                        "-validity",
                        days,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return Keys.builder()
                .keystore(keystore -> keystore.keystore(Resource.create(store))
                        .passphrase("changeit")
                        .keyAlias("api")
                        .certChainAlias("api")
                        .certAlias("api"))
                .build();
    }
}
