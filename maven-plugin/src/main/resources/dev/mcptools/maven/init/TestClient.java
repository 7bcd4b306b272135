package {{packageName}};

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mcptools.runtime.server.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An MCP client that has just been connected, with answers as JSON trees. */
final class TestClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REVISION = "2025-11-25";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final JsonNode serverInfo;

    private TestClient(URI endpoint) throws IOException, InterruptedException {
        this.endpoint = endpoint;
        this.serverInfo = send("initialize", """
                        {"protocolVersion": "%s", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
                        """.formatted(REVISION))
                .path("serverInfo");
    }

    static TestClient connect(RunningServer server) throws IOException, InterruptedException {
        return new TestClient(URI.create(server.mcpUrl()));
    }

    /** {@return what the server says of itself} */
    JsonNode serverInfo() {
        return serverInfo;
    }

    /** {@return the tools as clients see them} */
    JsonNode tools() throws IOException, InterruptedException {
        return send("tools/list", "{}").path("tools");
    }

    /** {@return the result of a call; it has {@code isError} if the call failed} */
    JsonNode call(String tool, String arguments) throws IOException, InterruptedException {
        return send("tools/call", "{\"name\": \"%s\", \"arguments\": %s}".formatted(tool, arguments));
    }

    private JsonNode send(String method, String params) throws IOException, InterruptedException {
        String message = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}".formatted(method, params);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", REVISION)
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        JsonNode answer =
                JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (!answer.has("result")) {
            throw new IOException(method + " was answered with " + answer);
        }
        return answer.path("result");
    }

    @Override
    public void close() {
        http.close();
    }
}
