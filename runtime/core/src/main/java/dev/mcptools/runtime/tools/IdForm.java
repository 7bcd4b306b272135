package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What ids look like, and so what is none. */
public enum IdForm {
    /** A text that is a UUID; every other text is a name. */
    UUID("a UUID") {
        @Override
        boolean isIdAlone(String text) {
            return UUIDS.matcher(text).matches();
        }

        @Override
        Optional<JsonNode> value(JsonNode id) {
            return Optional.of(id).filter(node -> node.isTextual() && isIdAlone(node.textValue()));
        }

        @Override
        String key(String id) {
            return id.toLowerCase(Locale.ROOT);
        }
    },
    /** A number without a fraction; every text is a name, or the digits of an id. */
    INTEGER("an integer") {
        @Override
        Optional<JsonNode> value(JsonNode id) {
            if (id.isIntegralNumber()) {
                return Optional.of(id);
            }
            return id.isTextual() && DIGITS.matcher(id.textValue()).matches()
                    ? Optional.of(number(id.textValue()))
                    : Optional.empty();
        }
    },
    /** Any text, so that nobody can tell an id from a name by its looks. */
    TEXT("an id") {
        @Override
        Optional<JsonNode> value(JsonNode id) {
            if (id.isIntegralNumber()) {
                return Optional.of(TextNode.valueOf(id.asText()));
            }
            return Optional.of(id).filter(node -> !node.asText().isEmpty()).filter(JsonNode::isTextual);
        }
    };

    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DIGITS = Pattern.compile("0|-?[1-9][0-9]{0,30}");

    private final String inWords;

    IdForm(String inWords) {
        this.inWords = inWords;
    }

    /** {@return one such id, for a sentence} */
    String inWords() {
        return inWords;
    }

    /** {@return whether this text can be nothing but an id} */
    boolean isIdAlone(String text) {
        return false;
    }

    /** {@return the id that a list gives, as an argument; empty if it is none of this form} */
    abstract Optional<JsonNode> value(JsonNode id);

    /** {@return what all spellings of an id have in common} */
    String key(String id) {
        return id;
    }

    private static JsonNode number(String digits) {
        try {
            return Json.MAPPER.readTree(digits);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
