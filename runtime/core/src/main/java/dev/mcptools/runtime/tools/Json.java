package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON as bytes that are passed on, and as a tree when somebody looks inside. */
public final class Json {

    /** Reads and writes trees without losing digits: 1e400, 20-digit ids and 1.50 survive. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final byte[] utf8;

    private Json(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** {@return JSON that is known to be valid; the array is not copied and must not change} */
    public static Json ofBytes(byte[] utf8) {
        return new Json(utf8);
    }

    /** {@return the JSON of this tree} */
    public static Json of(JsonNode tree) {
        try {
            return new Json(MAPPER.writeValueAsBytes(tree));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return a new object to fill} */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** {@return the bytes, UTF-8; not to be changed} */
    public byte[] bytes() {
        return utf8;
    }

    /** {@return a tree of it, a new one at each call} */
    public JsonNode tree() {
        try {
            return MAPPER.readTree(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
