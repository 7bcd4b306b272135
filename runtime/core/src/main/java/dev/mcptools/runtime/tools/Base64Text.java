package dev.mcptools.runtime.tools;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads Base64 as it is written in practice: in either alphabet, in lines or not, with or without padding. */
final class Base64Text {
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private Base64Text() {}

    /** {@return the bytes; empty if the text is no Base64} */
    static Optional<byte[]> decoded(String text) {
        String alphabet = SPACE.matcher(text).replaceAll("").replace('-', '+').replace('_', '/');
        try {
            return Optional.of(Base64.getDecoder().decode(alphabet));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
