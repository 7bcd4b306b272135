package dev.mcptools.runtime.upstream;

import io.helidon.http.Header;
import io.helidon.http.Headers;
import io.helidon.http.WritableHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Values that nobody beyond this client may see, in every form in which an API might quote them. */
final class Secrets {
    /** What is shorter is no secret, but is found everywhere. */
    private static final int SHORTEST = 8;

    private static final String MASK = "[secret]";

    private final List<String> forms;

    /** Takes values of credentials as they are sent. */
    Secrets(Collection<String> values) {
        forms = values.stream()
                .flatMap(Secrets::parts)
                .flatMap(part -> Stream.of(part, PercentEncoding.encode(part), part.replace("/", "\\/")))
                .filter(form -> form.length() >= SHORTEST)
                // A longer form before those it begins with.
                .sorted((one, other) -> other.length() - one.length())
                .distinct()
                .toList();
    }

    /** {@return the answer, in whose headers and body none of them is quoted} */
    ApiAnswer removedFrom(ApiAnswer answer) {
        // Digits alone stand for numbers as well: in an answer that is data they are left, or it were no JSON any more.
        List<String> removed = answer.successful()
                ? forms.stream().filter(form -> !form.matches("[-+.0-9eE]+")).toList()
                : forms;
        return answer.with(removedFrom(answer.headers(), removed), removedFrom(answer.body(), removed));
    }

    private static Headers removedFrom(Headers headers, List<String> removed) {
        WritableHeaders<?> clean = WritableHeaders.create(headers);
        for (Header header : headers) {
            if (header.allValues().stream().anyMatch(value -> removed.stream().anyMatch(value::contains))) {
                clean.set(
                        header.headerName(),
                        header.allValues().stream()
                                .map(value -> masked(value, removed))
                                .toArray(String[]::new));
            }
        }
        return clean;
    }

    private static byte[] removedFrom(byte[] body, List<String> removed) {
        return removed.stream().noneMatch(form -> contains(body, form))
                ? body
                : masked(new String(body, StandardCharsets.ISO_8859_1), removed).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String masked(String text, List<String> removed) {
        String clean = text;
        for (String form : removed) {
            clean = clean.replace(form, MASK);
        }
        return clean;
    }

    // "Bearer ..." is quoted with and without its first word; of "Basic ..." the password is a secret by itself.
    private static Stream<String> parts(String value) {
        String secret = value.substring(value.indexOf(' ') + 1);
        if (!value.startsWith("Basic ")) {
            return Stream.of(value, secret);
        }
        String both = new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8);
        return Stream.of(secret, both.substring(both.indexOf(':') + 1));
    }

    private static boolean contains(byte[] body, String form) {
        for (int at = 0; at + form.length() <= body.length; at++) {
            int matched = 0;
            while (matched < form.length() && body[at + matched] == (byte) form.charAt(matched)) {
                matched++;
            }
            if (matched == form.length()) {
                return true;
            }
        }
        return false;
    }
}
