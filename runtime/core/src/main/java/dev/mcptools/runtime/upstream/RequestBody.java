package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The JSON that a request carries, as it is sent; equal to one of the same media type and bytes. */
final class RequestBody {
    static final String JSON = "application/json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String mediaType;
    private final byte[] utf8;

    private RequestBody(String mediaType, byte[] utf8) {
        this.mediaType = mediaType;
        this.utf8 = utf8;
    }

    static RequestBody json(String mediaType, JsonNode tree) {
        try {
            return new RequestBody(mediaType, MAPPER.writeValueAsBytes(tree));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String mediaType() {
        return mediaType;
    }

    /** {@return what is sent; not to be changed} */
    byte[] bytes() {
        return utf8;
    }

    /** {@return a tree of it, a new one at each call} */
    JsonNode tree() {
        try {
            return MAPPER.readTree(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestBody that && mediaType.equals(that.mediaType) && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return mediaType + ", " + utf8.length + " bytes";
    }
}
