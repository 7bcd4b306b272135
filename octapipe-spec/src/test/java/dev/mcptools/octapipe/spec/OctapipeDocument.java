package dev.mcptools.octapipe.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The OpenAPI document as a tree, with the few questions that the tests ask of it. */
record OctapipeDocument(JsonNode tree, Map<String, Operation> operations) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** One operation: {@code pointer} is its place in the document, {@code parameters} those of its path included. */
    record Operation(String id, String pointer, JsonNode node, List<JsonNode> parameters) {
        @Override
        public String toString() {
            return id;
        }
    }

    static OctapipeDocument read() {
        JsonNode tree = Resources.yaml(Resources.DOCUMENT);
        Map<String, Operation> operations = new TreeMap<>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (!METHODS.contains(member.getKey())) {
                        return;
                    }
                    String pointer = "/paths/" + escaped(path.getKey()) + "/" + member.getKey();
                    List<JsonNode> parameters = new ArrayList<>();
                    path.getValue().path("parameters").forEach(parameters::add);
                    member.getValue().path("parameters").forEach(parameters::add);
                    String id = member.getValue().path("operationId").asText(pointer);
                    Operation twin =
                            operations.put(id, new Operation(id, pointer, member.getValue(), List.copyOf(parameters)));
                    if (twin != null) {
                        throw new AssertionError(id + " stands at " + twin.pointer() + " and at " + pointer);
                    }
                }));
        return new OctapipeDocument(tree, operations);
    }

    /** The node itself or, where it is a reference, what it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            String reference = found.path("$ref").asText();
            found = tree.at(reference.substring(1));
            if (found.isMissingNode()) {
                throw new AssertionError(reference + " leads nowhere");
            }
        }
        return found;
    }

    /** The schema of the body that the operation takes, missing if it takes none. */
    JsonNode requestSchema(Operation operation) {
        JsonNode content = operation.node().at("/requestBody/content");
        return content.has("multipart/form-data")
                ? content.at("/multipart~1form-data/schema")
                : content.at("/application~1json/schema");
    }

    /** The schema of the JSON body that the operation answers with this status, missing if there is none. */
    JsonNode responseSchema(Operation operation, String status) {
        return resolved(operation.node().path("responses").path(status)).at("/content/application~1json/schema");
    }

    /** The one status below 300 that the operation answers. */
    String success(Operation operation) {
        List<String> found = new ArrayList<>();
        operation.node().path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                found.add(status);
            }
        });
        if (found.size() != 1) {
            throw new AssertionError(operation.id() + " has the success statuses " + found);
        }
        return found.get(0);
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
