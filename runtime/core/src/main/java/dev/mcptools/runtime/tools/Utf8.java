package dev.mcptools.runtime.tools;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Text of an answer as UTF-8, whatever it came in. */
final class Utf8 {
    // Longest first: the mark of UTF-16LE is the beginning of the one of UTF-32LE.
    private enum ByteOrderMark {
        UTF_32BE(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
        UTF_32LE(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

        private final Charset charset;
        /** A character for each byte. */
        private final String mark;

        ByteOrderMark(Charset charset, String mark) {
            this.charset = charset;
            this.mark = mark;
        }

        private boolean begins(byte[] bytes) {
            if (bytes.length < mark.length()) {
                return false;
            }
            for (int i = 0; i < mark.length(); i++) {
                if ((bytes[i] & 0xFF) != mark.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private Utf8() {}

    /**
     * {@return the text in UTF-8 without a byte order mark; empty if it cannot be read}
     *
     * <p>A mark decides; then what the bytes are, since many APIs send UTF-8 whatever they say; then what they say.
     */
    static Optional<byte[]> of(byte[] bytes, Optional<Charset> declared) {
        for (ByteOrderMark mark : ByteOrderMark.values()) {
            if (mark.begins(bytes)) {
                byte[] text = Arrays.copyOfRange(bytes, mark.mark.length(), bytes.length);
                // Some put the mark in front of what already has one.
                return converted(text, mark.charset).flatMap(utf8 -> of(utf8, Optional.empty()));
            }
        }
        if (isUtf8(bytes)) {
            return Optional.of(bytes);
        }
        return declared.or(() -> unmarkedUtf16(bytes)).flatMap(charset -> converted(bytes, charset));
    }

    // JSON begins with ASCII, so a zero byte beside it tells UTF-16 and its byte order (RFC 4627, section 3).
    private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (bytes[0] == 0 && beginsJson(bytes[1])) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return bytes[1] == 0 && beginsJson(bytes[0]) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean beginsJson(byte b) {
        return " \t\r\n{[\"-0123456789tfn".indexOf(b) >= 0;
    }

    private static boolean isUtf8(byte[] bytes) {
        int seen = 0;
        boolean zero = false;
        for (byte b : bytes) {
            seen |= b;
            zero |= b == 0;
        }
        return !zero && (seen >= 0 || decoded(bytes, StandardCharsets.UTF_8).isPresent());
    }

    private static Optional<byte[]> converted(byte[] bytes, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? Optional.of(bytes).filter(Utf8::isUtf8)
                : decoded(bytes, charset).map(text -> text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<CharBuffer> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
