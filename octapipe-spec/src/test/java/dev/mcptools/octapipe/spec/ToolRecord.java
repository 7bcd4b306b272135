package dev.mcptools.octapipe.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The record of one tool: {@code tags} are those of its resource and its own. */
record ToolRecord(String name, String resource, String method, String operation, List<String> tags, JsonNode node) {

    static final String API = "api.yaml";

    /** The records of all tools, in the order of the files and of the methods in them. */
    static List<ToolRecord> readAll() {
        String api = Resources.yaml(Resources.RECORDS + "/" + API).path("api").asText();
        List<ToolRecord> records = new ArrayList<>();
        for (Path file : Resources.files(Resources.RECORDS)) {
            JsonNode resource = Resources.yaml(file);
            resource.path("methods")
                    .properties()
                    .forEach(method -> records.add(read(api, resource, method.getKey(), method.getValue())));
        }
        return List.copyOf(records);
    }

    private static ToolRecord read(String api, JsonNode resource, String method, JsonNode node) {
        String plural = resource.path("resource").asText();
        String singular = resource.path("singular").asText();
        String name = switch (method) {
            case "list" -> "list_all_" + api + "_" + plural;
            case "get" -> "get_single_" + api + "_" + singular + "_by_id";
            case "create" -> "create_a_" + api + "_" + singular;
            case "update" -> "update_a_" + api + "_" + singular + "_by_id";
            case "delete" -> "delete_a_" + api + "_" + singular + "_by_id";
            default -> api + "_" + plural + "_" + method;
        };
        List<String> tags = new ArrayList<>();
        resource.path("tags").forEach(tag -> tags.add(tag.asText()));
        node.path("tags").forEach(tag -> tags.add(tag.asText()));
        return new ToolRecord(
                node.path("name").asText(name),
                plural,
                method,
                node.path("operation").asText(),
                List.copyOf(tags),
                node);
    }

    String description() {
        return node.path("description").asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
