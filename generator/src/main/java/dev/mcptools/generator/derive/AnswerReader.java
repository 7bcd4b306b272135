package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Answer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a successful call brings back. */
final class AnswerReader {
    private AnswerReader() {}

    /** The first success that has JSON counts, else the first with any content, else there is none. */
    static Answer read(ApiDocument document, ApiOperation operation) throws DocumentFault {
        Answer answer = new Answer.Empty();
        for (JsonNode response : successes(operation.node().path("responses"))) {
            JsonNode content = document.content(document.resolve(response));
            Optional<Map.Entry<String, JsonNode>> json = MediaTypes.json(content);
            if (json.isPresent()) {
                JsonNode schema = json.get().getValue().get("schema");
                return new Answer.Json(schema == null ? JsonNodeFactory.instance.objectNode() : schema);
            }
            if (answer instanceof Answer.Empty && content.isObject() && !content.isEmpty()) {
                answer = new Answer.Other(content.fieldNames().next());
            }
        }
        return answer;
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
                .filter(response -> response.getKey().matches("2(\\d\\d|XX)"))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
        return successes.isEmpty() && responses.has("default") ? List.of(responses.get("default")) : successes;
    }
}
