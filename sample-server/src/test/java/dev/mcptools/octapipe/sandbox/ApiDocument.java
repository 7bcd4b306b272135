package dev.mcptools.octapipe.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The OpenAPI document of the API, as far as answers are held against it. */
final class ApiDocument {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode tree = read();

    /** One operation, with its answers by status. */
    record Operation(String id, String method, String path, JsonNode responses, boolean hasBody) {

        String success() {
            List<String> statuses = new ArrayList<>();
            responses.fieldNames().forEachRemaining(statuses::add);
            return statuses.stream()
                    .filter(status -> status.startsWith("2"))
                    .findFirst()
                    .orElseThrow();
        }

        boolean answers(int status) {
            return responses.has(Integer.toString(status));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    JsonNode operation = member.getValue();
                    if (operation.has("operationId")) {
                        operations.add(new Operation(
                                operation.path("operationId").asText(),
                                member.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.path("responses"),
                                operation.has("requestBody")));
                    }
                }));
        return operations;
    }

    /** What in the body of an answer contradicts the document. */
    List<String> faults(Operation operation, Client.Answer answer) {
        JsonNode response = resolve(operation.responses().path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of("The status " + answer.status() + " is not documented: " + answer.text());
        }
        JsonNode schema = response.at("/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return answer.text().isEmpty() ? List.of() : List.of("There should be no body");
        }
        ObjectNode root = schema.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", tree.path("components"));
        return schemas.getSchema(root.toString(), InputFormat.JSON).validate(answer.text(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? tree.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read() {
        try (InputStream document = Objects.requireNonNull(
                ApiDocument.class.getClassLoader().getResourceAsStream("octapipe/openapi.yaml"))) {
            return new YAMLMapper().readTree(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
