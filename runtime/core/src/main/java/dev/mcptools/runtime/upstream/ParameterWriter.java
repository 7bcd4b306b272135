package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes the value of a parameter in OpenAPI's styles (OpenAPI 3.1, section 4.8.12.4, "Style Examples").
 *
 * <p>What OpenAPI leaves open: null is an empty text; an array or object inside another one is JSON text, except in
 * {@code deepObject}, where it continues the brackets ({@code filter[a][b]}, {@code filter[a][0]}); empty arrays and
 * objects are left out of queries and cookies. Numbers are written with all their digits and without an exponent, unless
 * that would take more than {@value #LONGEST_EXPANSION} digits beyond those given.
 */
final class ParameterWriter {
    static final int LONGEST_EXPANSION = 64;

    private final String name;
    private final ParameterStyle style;
    private final UnaryOperator<String> encoding;
    private final UnaryOperator<String> nameEncoding;

    /**
     * Writes a parameter.
     *
     * @param name its name, not encoded
     * @param encoding applied to each name and each value, never to the delimiters between them
     */
    ParameterWriter(String name, ParameterStyle style, UnaryOperator<String> encoding) {
        this.name = name;
        this.style = style;
        this.encoding = encoding;
        // A name with "=" in it would end there.
        this.nameEncoding = style.allowReserved() ? PercentEncoding::encode : encoding;
    }

    /** {@return the text of one value: what stands for it before it is encoded} */
    static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isFloatingPointNumber()) {
            BigDecimal number = value.decimalValue();
            return Math.abs((long) number.scale()) <= LONGEST_EXPANSION ? number.toPlainString() : number.toString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** {@return the value as one element of a path or as a header: {@code simple}, {@code label}, {@code matrix}} */
    String single(JsonNode value) {
        return switch (style.style()) {
            case SIMPLE -> joined(value, ",");
            case LABEL -> "." + joined(value, style.explode() ? "." : ",");
            case MATRIX -> matrix(value);
            case JSON -> encoding.apply(value.toString());
            case FORM, SPACE_DELIMITED, PIPE_DELIMITED, DEEP_OBJECT, QUERY_STRING ->
                throw misplaced("a path or a header");
        };
    }

    /** {@return the value as {@code name=value} texts for a query or a cookie; none if it is an empty array or object} */
    List<String> pairs(JsonNode value) {
        return switch (style.style()) {
            case FORM -> delimited(value, ",");
            case SPACE_DELIMITED -> delimited(value, "%20");
            case PIPE_DELIMITED -> delimited(value, "%7C");
            case DEEP_OBJECT -> {
                List<String> pairs = new ArrayList<>();
                deep(name, value, pairs);
                yield pairs;
            }
            case JSON -> List.of(pair(name, value.toString()));
            case QUERY_STRING -> List.of(encoding.apply(value.toString()));
            case SIMPLE, LABEL, MATRIX -> throw misplaced("a query or a cookie");
        };
    }

    private List<String> delimited(JsonNode value, String delimiter) {
        if (value.isContainerNode() && value.isEmpty()) {
            return List.of();
        }
        if (!value.isContainerNode() || !style.explode()) {
            return List.of(nameEncoding.apply(name) + "=" + String.join(delimiter, parts(value)));
        }
        List<String> pairs = new ArrayList<>(value.size());
        if (value.isArray()) {
            value.forEach(item -> pairs.add(pair(name, text(item))));
        } else {
            value.properties().forEach(member -> pairs.add(pair(member.getKey(), text(member.getValue()))));
        }
        return pairs;
    }

    private void deep(String prefix, JsonNode value, List<String> pairs) {
        if (value.isObject()) {
            value.properties().forEach(member -> deep(prefix + "[" + member.getKey() + "]", member.getValue(), pairs));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                deep(prefix + "[" + i + "]", value.get(i), pairs);
            }
        } else {
            pairs.add(pair(prefix, text(value)));
        }
    }

    private String matrix(JsonNode value) {
        if (style.explode() && value.isArray()) {
            StringBuilder out = new StringBuilder();
            value.forEach(item -> out.append(matrixPair(encoding.apply(text(item)))));
            return out.toString();
        }
        if (style.explode() && value.isObject()) {
            return ";" + joined(value, ";");
        }
        return matrixPair(joined(value, ","));
    }

    // RFC 6570, section 3.2.7: an empty value has no "=".
    private String matrixPair(String encoded) {
        return ";" + nameEncoding.apply(name) + (encoded.isEmpty() ? "" : "=" + encoded);
    }

    private String joined(JsonNode value, String delimiter) {
        if (value.isObject() && style.explode()) {
            List<String> members = new ArrayList<>(value.size());
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                members.add(pair(member.getKey(), text(member.getValue())));
            }
            return String.join(delimiter, members);
        }
        return String.join(delimiter, parts(value));
    }

    /** The encoded items of an array, names and values of an object, or the value itself. */
    private List<String> parts(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> parts.add(encoding.apply(text(item))));
        } else if (value.isObject()) {
            value.properties().forEach(member -> {
                parts.add(nameEncoding.apply(member.getKey()));
                parts.add(encoding.apply(text(member.getValue())));
            });
        } else {
            parts.add(encoding.apply(text(value)));
        }
        return parts;
    }

    private String pair(String key, String value) {
        return nameEncoding.apply(key) + "=" + encoding.apply(value);
    }

    private IllegalArgumentException misplaced(String place) {
        return new IllegalArgumentException(
                "Parameter " + name + ": OpenAPI has no style " + style.style() + " for " + place + ".");
    }
}
