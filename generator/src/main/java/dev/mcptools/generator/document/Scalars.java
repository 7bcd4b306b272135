package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values without parts. Numbers keep every digit that the file has. */
final class Scalars {
    /** Makes the nodes of all trees. */
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** As {@link com.fasterxml.jackson.core.StreamReadConstraints} has it for JSON. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,9})?");

    private Scalars() {}

    /**
     * A plain YAML scalar, by the core schema of YAML 1.2 (section 10.3.2), with the numbers of JSON alone: {@code 012}
     * and {@code 0x1F} are what an author wrote as text.
     */
    static JsonNode plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
            case "true", "True", "TRUE" -> NODES.booleanNode(true);
            case "false", "False", "FALSE" -> NODES.booleanNode(false);
            default -> number(text).orElseGet(() -> NODES.textNode(text));
        };
    }

    /** A number in JSON's notation; empty if the text is none. */
    static Optional<JsonNode> number(String text) {
        if (isSmall(text)) {
            return Optional.of(NODES.numberNode(Integer.parseInt(text)));
        }
        if (text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        if (!INTEGER.matcher(text).matches()) {
            return Optional.of(DecimalNode.valueOf(new BigDecimal(text)));
        }
        BigInteger value = new BigInteger(text);
        if (value.bitLength() < Integer.SIZE) {
            return Optional.of(NODES.numberNode(value.intValueExact()));
        }
        return Optional.of(
                value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValueExact()) : NODES.numberNode(value));
    }

    /** Most numbers of documents are whole and small, and need none of the above. */
    private static boolean isSmall(String text) {
        if (text.isEmpty() || text.length() > 9 || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
