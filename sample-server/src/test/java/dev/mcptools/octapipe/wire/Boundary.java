package dev.mcptools.octapipe.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.octapipe.wire.RecordingApi.Arrived;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boundary between the parts of a body: the sender's own choice, for which {@code (boundary)} stands in the table.
 *
 * @param text what the header of the request says; empty if there is none
 */
record Boundary(String text) {
    private static final Pattern PARAMETER = Pattern.compile("; boundary=(.*)");

    /** RFC 2046, section 5.1.1: what a boundary may be; RFC 9110, section 5.6.6: without quotes, a token. */
    private static final String ALLOWED = "[0-9A-Za-z'+_.-]{1,70}";

    static Boundary in(Arrived arrived) {
        return arrived.headers().stream()
                .filter(header -> header.startsWith("Content-Type:"))
                .map(PARAMETER::matcher)
                .filter(Matcher::find)
                .map(matcher -> new Boundary(matcher.group(1)))
                .peek(boundary -> assertThat(boundary.text()).matches(ALLOWED))
                .findFirst()
                .orElse(new Boundary(""));
    }

    Map<String, String> of(Map<String, String> headers) {
        Map<String, String> named = new LinkedHashMap<>(headers);
        named.replaceAll((name, value) -> value.replace("(boundary)", text));
        return named;
    }

    byte[] of(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1)
                .replace("(boundary)", text)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
