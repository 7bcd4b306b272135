package dev.mcptools.octapipe.sandbox.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.sandbox.http.Json;
import dev.mcptools.octapipe.sandbox.model.WireName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows and columns, and the files that they are exported to. */
record Sheet(List<String> columns, List<List<JsonNode>> rows) {

    enum Format implements WireName {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON("application/json");

        private final String mime;

        Format(String mime) {
            this.mime = mime;
        }

        String mime() {
            return mime;
        }
    }

    byte[] write(Format format) {
        return switch (format) {
            case CSV -> csv().getBytes(StandardCharsets.UTF_8);
            case XLSX -> Workbook.of(this);
            case JSON -> Json.bytes(json());
        };
    }

    /** The text of a cell; lists and objects as JSON. */
    static String text(JsonNode cell) {
        if (cell.isMissingNode() || cell.isNull()) {
            return "";
        }
        return cell.isValueNode() ? cell.asText() : cell.toString();
    }

    /** RFC 4180. */
    private String csv() {
        Stream<String> lines = Stream.concat(
                        Stream.of(columns.stream()),
                        rows.stream().map(row -> row.stream().map(Sheet::text)))
                .map(cells -> cells.map(Sheet::quoted).collect(Collectors.joining(",")));
        return lines.collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private ArrayNode json() {
        ArrayNode objects = Json.array();
        for (List<JsonNode> row : rows) {
            ObjectNode object = objects.addObject();
            for (int i = 0; i < columns.size(); i++) {
                JsonNode cell = row.get(i);
                object.set(columns.get(i), cell.isMissingNode() ? NullNode.getInstance() : cell);
            }
        }
        return objects;
    }
}
