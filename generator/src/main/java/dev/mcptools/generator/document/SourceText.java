package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The text of a file. Only UTF-8 is text (RFC 8259, section 8.1), with or without a byte order mark. */
final class SourceText {
    /** What Java puts in place of bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private SourceText() {}

    static String of(String file, byte[] bytes) throws DocumentFault {
        if (bytes.length >= 2 && isUtf16(bytes[0], bytes[1])) {
            throw notUtf8(new SourceLocation(file, 1, 1), "The file is UTF-16.");
        }
        String read = new String(bytes, StandardCharsets.UTF_8);
        if (read.indexOf(REPLACEMENT) < 0) {
            return withoutMark(read);
        }
        // Some byte is no text, or the file has that very character: a decoder that stops tells which.
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw notUtf8(endOf(file, text), "The file is not UTF-8: byte " + in.position() + " is no text.");
        }
        return withoutMark(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By its mark, or by the half of the first character that is zero: documents start in ASCII. */
    private static boolean isUtf16(byte first, byte second) {
        boolean oneIsZero = (first == 0) != (second == 0);
        return oneIsZero
                || (first == (byte) 0xFE && second == (byte) 0xFF)
                || (first == (byte) 0xFF && second == (byte) 0xFE);
    }

    private static DocumentFault notUtf8(SourceLocation at, String message) {
        return new DocumentFault("not-utf-8", at, message, "Save the file as UTF-8.");
    }

    static SourceLocation endOf(String file, String text) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        return new SourceLocation(file, line, text.length() - text.lastIndexOf('\n'));
    }
}
