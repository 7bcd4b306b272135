package dev.mcptools.runtime.upstream;

import io.helidon.common.buffers.DataReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body without a length, which ends where its connection does: Helidon's reader throws there. */
final class UntilConnectionEnds extends FilterInputStream {
    UntilConnectionEnds(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (DataReader.InsufficientDataAvailableException e) {
            return -1;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (DataReader.InsufficientDataAvailableException e) {
            return -1;
        }
    }
}
