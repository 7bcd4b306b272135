package dev.mcptools.octapipe.extension.research;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.octapipe.tools.databases.ListAllOctapipeDatabaseRecords;
import dev.mcptools.octapipe.tools.pipelines.ListAllOctapipePipelineCards;
import dev.mcptools.runtime.research.Reading;
import dev.mcptools.runtime.research.Words;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A database, which holds records, or a pipeline, which holds cards.
 *
 * @param id its id
 * @param object the database or pipeline
 */
record Holder(ObjectId id, JsonNode object) {
    /** Types of custom fields whose values are words. */
    private static final Set<String> TEXT = Set.of("text", "textarea", "select", "radio", "email", "phone", "url");

    /** A filter is sent in the query of a request, which has to stay short. */
    private static final int MOST_CONDITIONS = 40;

    String name() {
        return object.path("name").asText();
    }

    /** {@return what kind of thing it holds} */
    String holds() {
        return id instanceof ObjectId.Database ? "record" : "card";
    }

    /** {@return the id of something it holds; empty if that has none} */
    Optional<ObjectId> idOf(JsonNode item) {
        return Uuids.of(item)
                .map(uuid -> id instanceof ObjectId.Database database
                        ? new ObjectId.DatabaseRecord(database.uuid(), uuid)
                        : new ObjectId.Card(object.path("uuid").asText(), uuid));
    }

    /** {@return the first page of what it holds that passes a filter; empty if it cannot be read} */
    Optional<ToolResult.Page> matching(ObjectNode filters, Reading reading) {
        String uuid = object.path("uuid").asText();
        return id instanceof ObjectId.Database
                ? reading.page(
                        ListAllOctapipeDatabaseRecords.class,
                        new ListAllOctapipeDatabaseRecords.Input(
                                uuid, Optional.of(filters), Optional.empty(), Optional.empty()))
                : reading.page(
                        ListAllOctapipePipelineCards.class,
                        new ListAllOctapipePipelineCards.Input(
                                uuid, Optional.empty(), Optional.of(filters), Optional.empty()));
    }

    /** {@return a filter for what has all of the words in its name} */
    static ObjectNode allInName(Words words) {
        ObjectNode filters = Json.object();
        ArrayNode conditions = filters.putArray("and");
        words.stream().forEach(word -> conditions.add(contains("name", word)));
        return filters;
    }

    /** {@return a filter for what has any of the words in its name or in a custom field that holds text} */
    ObjectNode anywhere(Words words) {
        List<String> fields = Stream.concat(
                        Stream.of("name"),
                        object.path("custom_fields")
                                .valueStream()
                                .filter(field ->
                                        TEXT.contains(field.path("type").asText()))
                                .map(field -> field.path("name").asText())
                                .filter(name -> !name.isEmpty()))
                .toList();
        ObjectNode filters = Json.object();
        ArrayNode conditions = filters.putArray("or");
        for (String field : fields) {
            words.stream()
                    .takeWhile(word -> conditions.size() < MOST_CONDITIONS)
                    .forEach(word -> conditions.add(contains(field, word)));
        }
        return filters;
    }

    private static ObjectNode contains(String field, String word) {
        return Json.object().put("field", field).put("op", "contains").put("value", word);
    }
}
