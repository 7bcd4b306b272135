package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a successful call brings back. */
final class AnswerReader {
    private static final Pattern SUCCESS = Pattern.compile("2(\\d\\d|XX)");

    private AnswerReader() {}

    /** Of each success, JSON counts before anything else; if all have JSON, the first of them is the answer. */
    static Answer read(ApiDocument document, ApiOperation operation) throws DocumentFault {
        Optional<Answer.Json> first = Optional.empty();
        Set<String> others = new LinkedHashSet<>();
        for (JsonNode response : successes(operation.node().path("responses"))) {
            JsonNode content = document.content(document.resolve(response));
            Optional<Map.Entry<String, JsonNode>> json = json(document, content);
            if (json.isEmpty()) {
                content.fieldNames().forEachRemaining(name -> others.add(name.strip()));
            } else if (first.isEmpty()) {
                JsonNode schema = json.get().getValue().get("schema");
                String mediaType = MediaTypes.sent(json.get().getKey());
                first = Optional.of(
                        new Answer.Json(mediaType, schema == null ? JsonNodeFactory.instance.objectNode() : schema));
            }
        }
        if (others.isEmpty()) {
            return first.isPresent() ? first.get() : new Answer.Empty();
        }
        List<String> mediaTypes = new ArrayList<>(others);
        first.ifPresent(json -> mediaTypes.add(0, json.mediaType()));
        return new Answer.Other(mediaTypes);
    }

    /** Any media type is JSON unless the schema is that of a file. */
    private static Optional<Map.Entry<String, JsonNode>> json(ApiDocument document, JsonNode content)
            throws DocumentFault {
        Optional<Map.Entry<String, JsonNode>> json = MediaTypes.json(content);
        boolean file = json.isPresent()
                && json.get().getKey().contains("*")
                && FileSchemas.isFile(document, json.get().getValue().path("schema"));
        return file ? Optional.empty() : json;
    }

    /** The names of the headers that a success is documented to have. */
    static Set<String> headers(ApiDocument document, ApiOperation operation) throws DocumentFault {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode response : successes(operation.node().path("responses"))) {
            document.resolve(response).path("headers").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    private static List<JsonNode> successes(JsonNode responses) {
        List<JsonNode> successes = responses.properties().stream()
                .filter(response -> SUCCESS.matcher(response.getKey()).matches())
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
        return successes.isEmpty() && responses.has("default") ? List.of(responses.get("default")) : successes;
    }
}
