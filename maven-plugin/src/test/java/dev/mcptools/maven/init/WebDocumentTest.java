package dev.mcptools.maven.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDocumentTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST = 1 << 20;

    private final CountDownLatch stalled = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer web;

    @BeforeEach
    void start() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setExecutor(threads);
        web.start();
    }

    @AfterEach
    void stop() {
        stalled.countDown();
        web.stop(0);
        threads.shutdownNow();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void serve(String path, int status, String type, String body) {
        web.createContext(path, exchange -> answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    private void redirect(String path, String location) {
        web.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, "text/html", new byte[0]);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/petstore.yaml,openapi: 3.0.0,petstore.yaml",
        "/v1/api-docs,'{}',openapi.json",
        "/v1/docs,openapi: 3.0.0,openapi.yaml",
        "/v1/..%2f..%2fx.yaml,'{}',x.yaml",
    })
    void fetchesADocumentAndNamesItsFile(String path, String content, String name) throws Exception {
        serve("/v1/", 200, "application/octet-stream", content);
        WebDocument document = WebDocument.fetch(url(path), MOST, LIMIT);
        assertThat(document.file().name()).isEqualTo(name);
        assertThat(document.file().content()).asString(StandardCharsets.UTF_8).isEqualTo(content);
    }

    @Test
    void followsRedirectsAndSaysWhereItEnded() throws Exception {
        redirect("/latest", "/v2/api.json");
        serve("/v2/api.json", 200, "application/json", "{}");
        assertThat(WebDocument.fetch(url("/latest"), MOST, LIMIT).address()).hasToString(url("/v2/api.json"));
    }

    @Test
    void doesNotGoRoundInCircles() {
        redirect("/round", "/round");
        assertFails("/round", "redirected more than 5 times");
    }

    @Test
    void staysOnTheWeb() {
        redirect("/file", "file:///etc/passwd");
        assertFails("/file", "is redirected to file:///etc/passwd, which is not followed");
    }

    @Test
    void saysWhatCameInsteadOfADocument() {
        serve("/gone", 404, "application/json", "{}");
        serve("/page", 200, "text/html; charset=utf-8", "<html>");
        assertFails("/gone", "was answered with status 404");
        assertFails("/page", "is a web page");
    }

    @Test
    void takesADocumentOfTheLargestSizeAndNotAByteMore() throws Exception {
        serve("/large.yaml", 200, "text/plain", "x".repeat(MOST));
        serve("/larger.yaml", 200, "text/plain", "x".repeat(MOST + 1));
        assertThat(WebDocument.fetch(url("/large.yaml"), MOST, LIMIT).file().content())
                .hasSize(MOST);
        assertFails("/larger.yaml", "is larger than 1 MiB");
    }

    @Test
    void doesNotWaitForever() {
        web.createContext("/stalls", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                stalled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> WebDocument.fetch(url("/stalls"), MOST, Duration.ofSeconds(1)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("did not come within 1 seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://user:secret@example.com/x.json", "http://a b/"})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> WebDocument.fetch(address, MOST, LIMIT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("is no address to fetch a document from");
    }

    @Test
    void saysThatNobodyListens() {
        String address = url("/x.json");
        web.stop(0);
        assertThatThrownBy(() -> WebDocument.fetch(address, MOST, LIMIT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("cannot be fetched");
    }

    private void assertFails(String path, String part) {
        assertThatThrownBy(() -> WebDocument.fetch(url(path), MOST, LIMIT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("inputSpec " + url(path))
                .hasMessageContaining(part);
    }
}
