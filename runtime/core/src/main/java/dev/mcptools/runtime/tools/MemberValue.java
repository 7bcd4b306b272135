package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * A value in an answer that tells of its pages.
 *
 * @param kind its type
 * @param text a text without its quotes, a number with the digits that it came with; else empty
 */
record MemberValue(Kind kind, String text) {

    /** The types of JSON. */
    enum Kind {
        NULL,
        FALSE,
        TRUE,
        NUMBER,
        TEXT,
        /** An object or array. */
        CONTAINER
    }

    /** {@return the value that begins with this token} */
    static MemberValue of(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_NULL -> new MemberValue(Kind.NULL, "");
            case VALUE_FALSE -> new MemberValue(Kind.FALSE, "");
            case VALUE_TRUE -> new MemberValue(Kind.TRUE, "");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new MemberValue(Kind.NUMBER, parser.getText());
            case VALUE_STRING -> new MemberValue(Kind.TEXT, parser.getText());
            default -> new MemberValue(Kind.CONTAINER, "");
        };
    }

    static MemberValue of(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return new MemberValue(Kind.NULL, "");
        }
        if (value.isBoolean()) {
            return new MemberValue(value.booleanValue() ? Kind.TRUE : Kind.FALSE, "");
        }
        if (value.isContainerNode()) {
            return new MemberValue(Kind.CONTAINER, "");
        }
        return new MemberValue(value.isNumber() ? Kind.NUMBER : Kind.TEXT, value.asText());
    }

    /** {@return whether it stands for nothing: null, false, an empty text, zero} */
    boolean isNothing() {
        return switch (kind) {
            case NULL, FALSE -> true;
            case TEXT -> text.isBlank();
            case NUMBER -> text.matches("-?0+(\\.0*)?");
            case TRUE, CONTAINER -> false;
        };
    }

    /** {@return the count that it is, also as a text; empty if it is none} */
    OptionalLong count() {
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
