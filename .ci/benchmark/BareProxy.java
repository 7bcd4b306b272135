import io.helidon.http.HeaderNames;
import io.helidon.webclient.api.WebClient;
import io.helidon.webserver.WebServer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The limit that an MCP server on Helidon can approach: no MCP, no JSON. {@code POST /call} fetches the upstream page
 * and passes it on, {@code POST /list} sends the bytes of a file.
 */
class BareProxy {
    public static void main(String[] args) throws Exception {
        WebClient client = WebClient.builder()
                .baseUri(System.getenv("UPSTREAM"))
                .connectionCacheSize(512)
                .socketOptions(options -> options.tcpNoDelay(true))
                .build();
        byte[] list = Files.readAllBytes(Path.of(System.getenv("LIST_BYTES")));
        WebServer.builder()
                .host("127.0.0.1")
                .port(Integer.parseInt(System.getenv("PORT")))
                .connectionOptions(options -> options.tcpNoDelay(true))
                // Channels of Helidon 4.4.0 lose bytes of larger answers.
                .useNio(false)
                .routing(routing -> routing
                        .post("/call", (request, response) -> {
                            request.content().as(byte[].class);
                            byte[] page = client.get("/databases/6f1d0c1e-8a55-4b0e-9d9e-0b1f6f3f2a10/records")
                                    .queryParam("limit", "15")
                                    .requestEntity(byte[].class);
                            response.header(HeaderNames.CONTENT_TYPE, "application/json");
                            response.send(page);
                        })
                        .post("/list", (request, response) -> {
                            request.content().as(byte[].class);
                            response.header(HeaderNames.CONTENT_TYPE, "application/json");
                            response.send(list);
                        }))
                .build()
                .start();
    }
}
