package dev.mcptools.generator.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A schema as a short text that changes whenever the schema does. */
final class SchemaHash {
    private static final int BYTES = 8;

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private SchemaHash() {}

    /** {@return the beginning of the SHA-256 of the schema, in hex; the order of members does not count} */
    static String of(JsonNode schema) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(SORTED.writeValueAsBytes(schema));
            return HexFormat.of().formatHex(sha256, 0, BYTES);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, and a tree can always be written", e);
        }
    }
}
