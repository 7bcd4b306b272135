package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code data:} URIs (RFC 2397), which hold what they name. */
final class DataUri {
    private static final String SCHEME = "data:";
    private static final String BASE64 = ";base64";

    private DataUri() {}

    static boolean isOne(String uri) {
        return uri.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** {@return what the URI holds; empty if it is broken} */
    static Optional<Upload> read(String uri) {
        int comma = uri.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        String type = uri.substring(SCHEME.length(), comma);
        Optional<byte[]> data = percentDecoded(uri.substring(comma + 1));
        boolean base64 = type.toLowerCase(Locale.ROOT).endsWith(BASE64);
        if (base64) {
            type = type.substring(0, type.length() - BASE64.length());
            data = data.flatMap(text -> Base64Text.decoded(new String(text, StandardCharsets.US_ASCII)));
        }
        // RFC 2397, section 2: the type may be left out, with or without its parameters.
        String mediaType = type.isEmpty() || type.startsWith(";") ? "text/plain" + type : type;
        try {
            return data.map(Upload::of).map(upload -> upload.typed(mediaType));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> percentDecoded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ') {
                return Optional.empty();
            }
            if (c != '%') {
                out.write(c);
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            out.write(high * 16 + low);
            i += 2;
        }
        return Optional.of(out.toByteArray());
    }
}
