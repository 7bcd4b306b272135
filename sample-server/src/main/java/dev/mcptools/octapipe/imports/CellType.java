package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.runtime.tools.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell becomes: files know texts, numbers and booleans, and CSV texts alone. */
enum CellType {
    /** A text; a number is one too where a text is wanted, a phone number for instance. */
    TEXT("a text") {
        @Override
        Optional<JsonNode> of(JsonNode cell) {
            return Optional.of(cell).filter(JsonNode::isValueNode).map(value -> TextNode.valueOf(value.asText()));
        }
    },
    /** A number, without thousands separators: 1,234 is one thing here and another there. */
    NUMBER("a number such as 1234.5") {
        @Override
        Optional<JsonNode> of(JsonNode cell) {
            if (cell.isNumber()) {
                return Optional.of(cell);
            }
            String text = cell.isTextual() ? cell.textValue().strip() : "";
            return NUMERAL.matcher(text).matches()
                    ? Optional.of(DecimalNode.valueOf(new BigDecimal(text)))
                    : Optional.empty();
        }
    },
    BOOLEAN("true or false") {
        @Override
        Optional<JsonNode> of(JsonNode cell) {
            return switch (cell.asText().strip().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "1" -> Optional.of(BooleanNode.TRUE);
                case "false", "no", "0" -> Optional.of(BooleanNode.FALSE);
                default -> Optional.empty();
            };
        }
    },
    /** A day as ISO 8601 writes it: which of 01/02 is the month, nobody can tell. */
    DATE("a date as YYYY-MM-DD") {
        @Override
        Optional<JsonNode> of(JsonNode cell) {
            try {
                String text = cell.asText().strip();
                // A sheet may have a time beside the day that is none.
                return Optional.of(TextNode.valueOf(LocalDate.parse(text.replaceFirst("[ T]00:00(:00)?$", ""))
                        .toString()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    },
    /** Several texts: an array, or a text with a semicolon or, if there is none, a comma between them. */
    LIST("a list, its items separated by ;") {
        @Override
        Optional<JsonNode> of(JsonNode cell) {
            if (cell.isArray()) {
                return Optional.of(cell);
            }
            if (!cell.isValueNode()) {
                return Optional.empty();
            }
            String text = cell.asText().strip();
            if (text.startsWith("[")) {
                return list(text);
            }
            ArrayNode items = Json.MAPPER.createArrayNode();
            for (String item : text.split(text.indexOf(';') >= 0 ? ";" : ",", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
            return Optional.of(items);
        }
    },
    /** Whatever the file has. */
    ANY("a value") {
        @Override
        Optional<JsonNode> of(JsonNode cell) {
            return Optional.of(cell);
        }
    };

    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

    private final String expected;

    CellType(String expected) {
        this.expected = expected;
    }

    /** {@return the value that a cell is; empty if it is none of this type} */
    abstract Optional<JsonNode> of(JsonNode cell);

    /** {@return what is wanted, to follow "must be" in a sentence} */
    String expected() {
        return expected;
    }

    /** {@return the type of the values of a custom field} */
    static CellType ofField(JsonNode definition) {
        if (definition.path("is_multiple").asBoolean()) {
            return LIST;
        }
        return switch (definition.path("type").asText()) {
            case "number", "currency", "percentage" -> NUMBER;
            case "checkbox" -> BOOLEAN;
            case "date" -> DATE;
            case "multi_select", "database_record" -> LIST;
            case "file" -> ANY;
            default -> TEXT;
        };
    }

    /** What an export writes into a cell of a list. */
    private static Optional<JsonNode> list(String text) {
        try {
            return Optional.of(Json.MAPPER.readTree(text)).filter(JsonNode::isArray);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
