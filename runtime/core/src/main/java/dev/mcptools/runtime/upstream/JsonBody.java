package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** JSON, as it is sent. */
final class JsonBody implements RequestBody {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String mediaType;
    private final byte[] utf8;

    private JsonBody(String mediaType, byte[] utf8) {
        this.mediaType = mediaType;
        this.utf8 = utf8;
    }

    static JsonBody of(String mediaType, JsonNode tree) {
        return new JsonBody(mediaType, utf8(tree));
    }

    /** {@return a tree as JSON, every number with its digits} */
    static byte[] utf8(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String contentType() {
        return mediaType;
    }

    @Override
    public byte[] bytes() {
        return utf8;
    }

    @Override
    public Optional<JsonNode> tree() {
        try {
            return Optional.of(MAPPER.readTree(utf8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonBody that && mediaType.equals(that.mediaType) && Arrays.equals(utf8, that.utf8);
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
