package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** Text or bytes, as they are sent. */
final class PlainBody implements RequestBody {
    private final String contentType;
    private final byte[] bytes;

    PlainBody(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public Optional<JsonNode> tree() {
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlainBody that
                && contentType.equals(that.contentType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * contentType.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return contentType + ", " + bytes.length + " bytes";
    }
}
