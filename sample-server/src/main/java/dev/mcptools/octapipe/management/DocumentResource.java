package dev.mcptools.octapipe.management;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code /openapi.yaml}: the OpenAPI document of the REST API. It holds no secret, so that anybody may read it. */
public final class DocumentResource implements Handler {
    private static final String FILE = "openapi.yaml";

    /** The document. */
    public DocumentResource() {}

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        try (InputStream in = DocumentResource.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar.");
            }
            // RFC 9512.
            response.header(HeaderNames.CONTENT_TYPE, "application/yaml").send(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
