package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Arguments in one form, however a client orders members and writes numbers. */
final class CanonicalArguments {
    static final int DIGEST_BYTES = 16;

    private CanonicalArguments() {}

    /** {@return a digest of all arguments but {@code next_cursor}} */
    static byte[] digest(JsonNode arguments) {
        return digest(arguments, Set.of(Pagination.CURSOR_ARGUMENT));
    }

    /** {@return a digest of all arguments} */
    static byte[] digestOfAll(JsonNode arguments) {
        return digest(arguments, Set.of());
    }

    private static byte[] digest(JsonNode arguments, Set<String> left) {
        StringBuilder canonical = new StringBuilder();
        write(arguments, canonical, left);
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha256, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK.", e);
        }
    }

    private static void write(JsonNode node, StringBuilder out, Set<String> left) {
        if (node.isObject()) {
            out.append('{');
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
            sorted.keySet().removeAll(left);
            sorted.forEach((name, value) -> {
                text(name, out);
                write(value, out, Set.of());
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(item -> write(item, out, Set.of()));
            out.append(']');
        } else if (node.isNumber()) {
            out.append('n').append(node.decimalValue().stripTrailingZeros()).append(';');
        } else if (node.isTextual()) {
            text(node.textValue(), out);
        } else {
            out.append(node.asText()).append(';');
        }
    }

    // The length in front keeps texts apart whatever they contain.
    private static void text(String text, StringBuilder out) {
        out.append('s').append(text.length()).append(':').append(text);
    }
}
