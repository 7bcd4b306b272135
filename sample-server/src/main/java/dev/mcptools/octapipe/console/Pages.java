package dev.mcptools.octapipe.console;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends pages, with what browsers have to know of them. */
final class Pages {
    static final HeaderName HX_REQUEST = HeaderNames.create("HX-Request");

    /** Nothing but our own files, and no script or style within a page: what a page shows can never run. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName CONTENT_TYPE_OPTIONS = HeaderNames.create("X-Content-Type-Options");
    private static final HeaderName REFERRER_POLICY = HeaderNames.create("Referrer-Policy");
    private static final HeaderName OPENER_POLICY = HeaderNames.create("Cross-Origin-Opener-Policy");

    private Pages() {}

    static void send(ServerResponse response, Status status, JteModel page) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        page.render(html);
        guard(response);
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                // Pages may show a secret, once.
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(bytes(html));
    }

    static void go(ServerResponse response, String path) {
        guard(response);
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, path)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send();
    }

    /** Adds what holds for all that the console answers. */
    static void guard(ServerResponse response) {
        response.header(CONTENT_SECURITY_POLICY, POLICY)
                .header(CONTENT_TYPE_OPTIONS, "nosniff")
                // Not no-referrer: with it browsers send forms with "Origin: null", as if they came from anywhere.
                .header(REFERRER_POLICY, "same-origin")
                .header(OPENER_POLICY, "same-origin");
    }

    private static byte[] bytes(Utf8ByteOutput html) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(html.getContentLength());
            html.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
