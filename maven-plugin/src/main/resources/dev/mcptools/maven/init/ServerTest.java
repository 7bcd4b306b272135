package {{packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.server.McpApplication;
import dev.mcptools.runtime.server.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as clients meet it, over HTTP on a free port. */
class ServerTest {

    @TempDir
    Path data;

    @Test
    void clientsAreShownEveryTool() throws Exception {
        McpApplication application = Main.server().setting("api.url", "http://127.0.0.1:9");
        try (RunningServer server = application.start("--port", "0", "--data", data.toString());
                TestClient client = TestClient.connect(server)) {
            assertEquals("{{name}}", client.serverInfo().path("name").asText());
            JsonNode tools = client.tools();
            assertEquals(server.tools(), tools.size());
            assertEquals("{{firstTool}}", tools.path(0).path("name").asText());
        }
    }
}
