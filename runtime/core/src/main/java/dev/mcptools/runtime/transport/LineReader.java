package dev.mcptools.runtime.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes, of bounded length; a CR before the LF is not part of the line. */
final class LineReader {
    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[8192];
    private int position;
    private int limit;

    /** What comes next. */
    sealed interface Line {}

    /** A line with something on it. */
    static final class Text implements Line {
        private final byte[] bytes;

        Text(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    record Blank() implements Line {}

    record TooLong() implements Line {}

    record End() implements Line {}

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** {@return the next line; of one that is too long only that it is; the last may lack its LF} */
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        while (true) {
            if (position == limit) {
                position = 0;
                limit = in.read(buffer);
                if (limit <= 0) {
                    limit = 0;
                    return line.size() == 0 && !tooLong ? new End() : line(line, tooLong);
                }
            }
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - position) > maxBytes;
            if (tooLong) {
                line.reset();
            } else {
                line.write(buffer, position, end - position);
            }
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                return line(line, tooLong);
            }
        }
    }

    private static Line line(ByteArrayOutputStream line, boolean tooLong) {
        if (tooLong) {
            return new TooLong();
        }
        byte[] bytes = line.toByteArray();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        for (int i = 0; i < length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return new Text(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
            }
        }
        return new Blank();
    }
}
