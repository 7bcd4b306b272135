package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies JSON while a parser goes over it, without white space and without what is left out.
 *
 * <p>Stretches of the source are copied as they are; only what stands between two tokens is ever written anew.
 */
final class JsonCopy {
    /** In front of a token that nothing separates from the one before. */
    static final byte NO_SEPARATOR = 0;

    private final byte[] source;
    private final JsonParser parser;
    private final ByteArrayOutputStream out;
    /** The source up to here is in {@link #out}, or has been left out. */
    private int copied;
    /** What lies between here and the next token has been left out; negative if nothing has. */
    private int leftOutFrom = -1;

    /**
     * A copy that begins.
     *
     * @param utf8 the source
     * @param parser what goes over it
     */
    JsonCopy(byte[] utf8, JsonParser parser) {
        this.source = utf8;
        this.parser = parser;
        this.out = new ByteArrayOutputStream(utf8.length);
    }

    /** Keeps the token that the parser is at, with this separator, and nothing else, in front of it. */
    void keep(byte separator) {
        int start = tokenStart();
        int gap = leftOutFrom < 0 ? endBefore(start) : leftOutFrom;
        boolean asIs = separator == NO_SEPARATOR ? gap == start : start == gap + 1 && source[gap] == separator;
        if (!asIs) {
            copyTo(gap);
            if (separator != NO_SEPARATOR) {
                out.write(separator);
            }
            copied = start;
        }
        leftOutFrom = -1;
    }

    /** Leaves out what comes from the token that the parser is at to the next one that is kept. */
    void leaveOut() {
        if (leftOutFrom < 0) {
            leftOutFrom = endBefore(tokenStart());
        }
    }

    /** Writes {@code json} in the place of the array that began at {@code start} and ends with the token that the parser is at. */
    void insteadOfArray(int start, String json) {
        copyTo(start);
        out.writeBytes(json.getBytes(StandardCharsets.US_ASCII));
        copied = tokenStart() + 1;
    }

    /** {@return where in the source the token begins that the parser is at} */
    int tokenStart() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** {@return where in the copy that token goes} */
    int offset() {
        return out.size() + tokenStart() - copied;
    }

    /** {@return the whole copy, with all that is left of the source} */
    byte[] toTheEnd() {
        copyTo(endBefore(source.length));
        return out.toByteArray();
    }

    private void copyTo(int end) {
        out.write(source, copied, end - copied);
        copied = end;
    }

    /** {@return where the token ends that comes before {@code start}: no token ends in white space or a separator} */
    private int endBefore(int start) {
        int end = start;
        while (end > 0 && isBetweenTokens(source[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isBetweenTokens(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == ',' || b == ':';
    }
}
