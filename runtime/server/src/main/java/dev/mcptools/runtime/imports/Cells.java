package dev.mcptools.runtime.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mcptools.runtime.fields.FieldType;
import dev.mcptools.runtime.tools.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cells of files as values: files know texts, numbers and booleans, and CSV texts alone.
 *
 * <p>What cannot be made a value of the type that is wanted stays as it is: whoever checks the row says what is wrong with it.
 */
final class Cells {
    /** Without thousands separators: 1,234 is one thing here and another there. */
    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

    /** A sheet may have a time beside a day that is none. */
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]00:00(:00)?$");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Cells() {}

    /** {@return what a cell is in a column} */
    static JsonNode value(JsonNode cell, Column column) {
        return column.many() ? items(cell, column.type()) : one(cell, column.type());
    }

    /** {@return several values: an array, or a text with a semicolon or, if there is none, a comma between them} */
    private static JsonNode items(JsonNode cell, FieldType type) {
        JsonNode given = cell;
        if (cell.isTextual() && cell.textValue().strip().startsWith("[")) {
            // What an export writes into a cell of a list.
            given = parsed(cell);
        }
        ArrayNode items = Json.MAPPER.createArrayNode();
        if (given.isArray()) {
            given.forEach(item -> items.add(one(item, type)));
            return items;
        }
        if (!given.isValueNode()) {
            return given;
        }
        String text = text(given);
        for (String item : text.split(text.indexOf(';') >= 0 ? ";" : ",", -1)) {
            if (!item.isBlank()) {
                items.add(one(TextNode.valueOf(item.strip()), type));
            }
        }
        return items;
    }

    private static JsonNode one(JsonNode cell, FieldType type) {
        if (!cell.isValueNode() || cell.isNull()) {
            return cell;
        }
        return switch (type) {
            // A number is a text where a text is wanted, a phone number for instance.
            case STRING, OPTION, EMAIL, URI, UUID, TIME -> cell.isTextual() ? cell : TextNode.valueOf(text(cell));
            case NUMBER, INTEGER -> number(cell);
            case BOOLEAN -> truth(cell);
            case DATE -> date(cell);
            case DATE_TIME -> dateTime(cell);
            case OBJECT -> parsed(cell);
            case ANY, COMPUTED -> cell;
        };
    }

    private static JsonNode number(JsonNode cell) {
        String text = text(cell).strip();
        return cell.isTextual() && NUMERAL.matcher(text).matches() ? DecimalNode.valueOf(new BigDecimal(text)) : cell;
    }

    private static JsonNode truth(JsonNode cell) {
        return switch (text(cell).strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> BooleanNode.TRUE;
            case "false", "no", "0" -> BooleanNode.FALSE;
            default -> cell;
        };
    }

    /** A day as ISO 8601 writes it: which of 01/02 is the month, nobody can tell. */
    private static JsonNode date(JsonNode cell) {
        try {
            String day = MIDNIGHT.matcher(text(cell).strip()).replaceFirst("");
            return TextNode.valueOf(LocalDate.parse(day).toString());
        } catch (DateTimeException e) {
            return cell;
        }
    }

    /** Sheets know no zones, so what has none is taken as UTC (RFC 3339, section 4.3, has no time without an offset). */
    private static JsonNode dateTime(JsonNode cell) {
        String text = text(cell).strip();
        String local = DAY.matcher(text).matches() ? text + "T00:00" : text.replaceFirst(" ", "T");
        try {
            return TextNode.valueOf(
                    LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toString());
        } catch (DateTimeException e) {
            return cell;
        }
    }

    private static JsonNode parsed(JsonNode cell) {
        try {
            JsonNode parsed = cell.isTextual() ? Json.MAPPER.readTree(cell.textValue()) : cell;
            return parsed.isContainerNode() ? parsed : cell;
        } catch (JsonProcessingException e) {
            return cell;
        }
    }

    private static String text(JsonNode cell) {
        return cell.isNumber() ? cell.decimalValue().toPlainString() : cell.asText();
    }
}
