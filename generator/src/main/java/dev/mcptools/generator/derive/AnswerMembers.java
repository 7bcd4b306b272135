package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Api;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * The members that values are documented to have, however their schema is composed; of a list, those of its items. What
 * never leaves the server, or is only written, is none of them.
 */
final class AnswerMembers {
    private static final List<String> PARTS = List.of("allOf", "oneOf", "anyOf");

    private final ApiDocument document;
    private final Api api;

    /** By name, in the order of the document; branches may each say something else of one. */
    private final Map<String, List<JsonNode>> schemas = new LinkedHashMap<>();

    private AnswerMembers(ApiDocument document, Api api) {
        this.document = document;
        this.api = api;
    }

    /** {@return the members of a value with one of these schemas} */
    static AnswerMembers of(ApiDocument document, Api api, List<JsonNode> schemas) throws DocumentFault {
        AnswerMembers members = new AnswerMembers(document, api);
        members.collect(schemas);
        return members;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(schemas.keySet());
    }

    /** {@return the members of the member of this name; none if it has none, or there is no such member} */
    AnswerMembers in(String name) throws DocumentFault {
        return of(document, api, schemas.getOrDefault(name, List.of()));
    }

    private void collect(List<JsonNode> values) throws DocumentFault {
        Queue<JsonNode> waiting = new ArrayDeque<>(values);
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!waiting.isEmpty()) {
            JsonNode schema = document.resolve(waiting.remove());
            if (!seen.add(schema)) {
                continue;
            }
            for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
                if (isTold(member.getKey(), member.getValue())) {
                    schemas.computeIfAbsent(member.getKey(), name -> new ArrayList<>())
                            .add(member.getValue());
                }
            }
            if (schema.path("items").isObject()) {
                waiting.add(schema.get("items"));
            }
            PARTS.forEach(part -> schema.path(part).forEach(waiting::add));
        }
    }

    private boolean isTold(String name, JsonNode schema) throws DocumentFault {
        return !api.secretMembers().contains(name)
                && !schema.path("writeOnly").asBoolean()
                && !document.resolve(schema).path("writeOnly").asBoolean();
    }
}
