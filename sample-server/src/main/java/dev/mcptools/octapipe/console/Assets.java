package dev.mcptools.octapipe.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Files that pages refer to. Their addresses change with their content, so browsers keep them for good. */
final class Assets {
    static final String PATH = "/console/assets/";

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css; charset=utf-8",
            "console.js", "text/javascript; charset=utf-8",
            "htmx.min.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");
    private static final Map<String, byte[]> CONTENTS = new ConcurrentHashMap<>();
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private Assets() {}

    /** {@return the address of a file as it is now} */
    static String url(String name) {
        return PATH + version(name) + "/" + name;
    }

    static void serve(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("name");
        String version = request.path().pathParameters().get("version");
        Pages.guard(response);
        if (!TYPES.containsKey(name)) {
            response.status(Status.NOT_FOUND_404).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, TYPES.get(name))
                .header(
                        HeaderNames.CACHE_CONTROL,
                        version.equals(version(name)) ? "public, max-age=31536000, immutable" : "no-cache")
                .send(content(name));
    }

    private static byte[] content(String name) {
        return CONTENTS.computeIfAbsent(name, Assets::read);
    }

    private static String version(String name) {
        return VERSIONS.computeIfAbsent(name, key -> digest(content(key)));
    }

    private static byte[] read(String name) {
        String resource = name.equals("htmx.min.js") ? HTMX : name;
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha256, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
