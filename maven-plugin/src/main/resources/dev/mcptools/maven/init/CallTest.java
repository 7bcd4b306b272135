package {{packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.mcptools.runtime.server.McpApplication;
import dev.mcptools.runtime.server.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call on its way through the server, to an API of which only the requests matter. */
class CallTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer api;

    @TempDir
    Path data;

    @BeforeEach
    void startApi() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath());
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        api.start();
    }

    @AfterEach
    void stopApi() {
        api.stop(0);
    }

    @Test
    void aCallBecomesARequestOfTheApi() throws Exception {
        McpApplication application = Main.server()
                .setting("api.url", "http://127.0.0.1:" + api.getAddress().getPort()){{credentials}};
        try (RunningServer server = application.start("--port", "0", "--data", data.toString());
                TestClient client = TestClient.connect(server)) {
            client.call("{{tool}}", {{arguments}});

            assertEquals(List.of({{request}}), requests);
        }
    }
}
