package dev.mcptools.runtime.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The objects of an array, or objects one after the other. */
final class JsonRows implements Rows {
    private static final int DEEPEST = 16;
    private static final ObjectReader TREES =
            Json.MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonParser parser;
    private final boolean inArray;
    private Optional<Row> next = Optional.empty();
    private int number;

    private JsonRows(JsonParser parser, boolean inArray) {
        this.parser = parser;
        this.inArray = inArray;
    }

    static JsonRows of(byte[] content, RowLimits limits) {
        JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        // The limit itself is told with the row that breaks it.
                        .maxStringLength(limits.cellChars() + 1)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            JsonParser parser = json.createParser(content);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new RowsRejectedException("The file is empty: it has to be an array of objects.");
            }
            if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
                throw new RowsRejectedException("The file has to be an array of objects, one for each row.");
            }
            if (first == JsonToken.START_ARRAY) {
                parser.nextToken();
            }
            return new JsonRows(parser, first == JsonToken.START_ARRAY);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty()) {
            next = read();
        }
        return next.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next.get();
        next = Optional.empty();
        return row;
    }

    private Optional<Row> read() {
        try {
            JsonToken token = parser.currentToken();
            if (token == null) {
                return Optional.empty();
            }
            if (token == JsonToken.END_ARRAY && inArray) {
                if (parser.nextToken() != null) {
                    throw new RowsRejectedException("The file goes on after the array of its rows.");
                }
                return Optional.empty();
            }
            number++;
            if (token != JsonToken.START_OBJECT) {
                throw RowsRejectedException.at(number, "is no object");
            }
            ObjectNode cells = TREES.readValue(parser);
            cells.properties().removeIf(cell -> cell.getValue().isNull());
            parser.nextToken();
            return Optional.of(new Row(number, cells));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static RowsRejectedException broken(IOException e) {
        String where = e instanceof JsonProcessingException json && json.getLocation() != null
                ? " in line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
        return new RowsRejectedException("The file is not valid JSON" + where
                + ": it is broken or incomplete, or an object has a member twice.");
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
