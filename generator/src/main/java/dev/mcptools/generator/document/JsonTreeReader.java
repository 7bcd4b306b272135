package dev.mcptools.generator.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON text into a tree. */
final class JsonTreeReader {
    private final String file;
    private final ReadBudget budget;
    private final SourceIndex index;
    private final JsonParser parser;

    private JsonTreeReader(JsonParser parser, ReadBudget budget, SourceIndex index) {
        this.parser = parser;
        this.budget = budget;
        this.index = index;
        file = budget.file();
    }

    /**
     * Reads it.
     *
     * @param text the text
     * @param content the same as bytes: they are parsed faster, but say where something stands only if a byte is a
     *     character
     */
    static SourceTree read(String text, byte[] content, ReadBudget budget, SourceIndex index) throws DocumentFault {
        ReadLimits limits = budget.limits();
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + 1)
                .maxStringLength(limits.bytes())
                .build();
        JsonFactory json =
                JsonFactory.builder().streamReadConstraints(constraints).build();
        boolean ascii = text.length() == content.length;
        try (JsonParser parser = ascii ? json.createParser(content) : json.createParser(text)) {
            return new JsonTreeReader(parser, budget, index).document();
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            long place = location == null ? Places.pack(1, 1) : place(location);
            throw new DocumentFault(
                    "syntax",
                    budget.at(place),
                    "The file is not JSON: " + e.getOriginalMessage(),
                    "Correct the JSON at this place.");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    private SourceTree document() throws IOException, DocumentFault {
        JsonToken first = parser.nextToken();
        JsonNode root = value(first, place(parser.currentTokenLocation()), 0);
        if (parser.nextToken() != null) {
            throw new DocumentFault(
                    "syntax",
                    budget.at(place(parser.currentTokenLocation())),
                    "The file goes on after the end of its JSON value.",
                    "Keep one value in a file.");
        }
        return new SourceTree(file, root, index);
    }

    private JsonNode value(JsonToken token, long place, int depth) throws IOException, DocumentFault {
        budget.use(1, place);
        return switch (token) {
            case START_OBJECT -> object(place, depth + 1);
            case START_ARRAY -> array(place, depth + 1);
            case VALUE_STRING -> Scalars.NODES.textNode(HalfCharacter.noneIn(parser.getText(), budget, place));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE -> Scalars.NODES.booleanNode(true);
            case VALUE_FALSE -> Scalars.NODES.booleanNode(false);
            case VALUE_NULL -> Scalars.NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no JSON value starts with " + token);
        };
    }

    private JsonNode number(long place) throws IOException, DocumentFault {
        String text = parser.getText();
        return Scalars.number(text)
                .orElseThrow(() -> new DocumentFault(
                        "syntax", budget.at(place), "The number " + text + " is too large.", "Write a smaller one."));
    }

    private ObjectNode object(long place, int depth) throws IOException, DocumentFault {
        budget.enter(depth, place);
        ObjectNode object = Scalars.NODES.objectNode();
        Places members = new Places();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            long keyPlace = place(parser.currentTokenLocation());
            String key = HalfCharacter.noneIn(parser.currentName(), budget, keyPlace);
            if (object.has(key)) {
                throw DuplicateKey.fault(key, budget.at(keyPlace));
            }
            object.set(key, value(parser.nextToken(), keyPlace, depth));
            members.add(keyPlace);
        }
        index.add(object, file, place, members);
        return object;
    }

    private ArrayNode array(long place, int depth) throws IOException, DocumentFault {
        budget.enter(depth, place);
        ArrayNode array = Scalars.NODES.arrayNode();
        Places members = new Places();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            long itemPlace = place(parser.currentTokenLocation());
            array.add(value(token, itemPlace, depth));
            members.add(itemPlace);
        }
        index.add(array, file, place, members);
        return array;
    }

    private static long place(JsonLocation location) {
        return Places.pack(location.getLineNr(), location.getColumnNr());
    }
}
