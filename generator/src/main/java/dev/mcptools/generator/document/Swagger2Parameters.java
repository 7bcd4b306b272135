package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Presents the parameters of a Swagger 2.0 operation as parameters and a request body of OpenAPI 3.0. */
final class Swagger2Parameters {
    private static final String MULTIPART = "multipart/form-data";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    /** What is said of the parameter; all else is said of its value. */
    private static final Set<String> OF_THE_PARAMETER =
            Set.of("name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "schema");

    private final ApiDocument document;
    private final SourceIndex index;
    private final List<String> consumes;

    Swagger2Parameters(ApiDocument document, List<String> consumes) {
        this.document = document;
        this.consumes = consumes;
        index = document.index();
    }

    /** Adds the parameters and the body of an operation and its path to what is presented of it. */
    void read(JsonNode item, JsonNode operation, PlacedObject presented) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (JsonNode holder : List.of(item, operation)) {
            for (JsonNode parameter : holder.path("parameters")) {
                JsonNode resolved = resolved(parameter);
                all.put(
                        resolved.path("in").asText() + " "
                                + resolved.path("name").asText(Integer.toString(all.size())),
                        resolved);
            }
        }
        ArrayNode parameters = Scalars.NODES.arrayNode();
        List<SourceLocation> places = new ArrayList<>();
        List<JsonNode> fields = new ArrayList<>();
        for (JsonNode parameter : all.values()) {
            switch (parameter.path("in").asText()) {
                case "body" -> presented.set("requestBody", body(parameter), index.at(parameter));
                case "formData" -> fields.add(parameter);
                default -> {
                    parameters.add(parameter.has("in") ? parameter(parameter) : parameter);
                    places.add(index.at(parameter));
                }
            }
        }
        if (!fields.isEmpty()) {
            presented.set("requestBody", form(fields), index.at(fields.get(0)));
        }
        JsonNode holder = operation.has("parameters") ? operation : item;
        if (!parameters.isEmpty()) {
            index.add(parameters, index.file(holder), index.at(holder, "parameters"), places);
            presented.set("parameters", parameters, index.at(holder, "parameters"));
        }
    }

    /** A reference that cannot be followed stays one: it is said where the parameter is served. */
    private JsonNode resolved(JsonNode parameter) {
        try {
            return document.described(parameter);
        } catch (DocumentFault fault) {
            return parameter;
        }
    }

    private ObjectNode body(JsonNode parameter) {
        PlacedObject content = new PlacedObject(index, parameter);
        for (String type : consumes.isEmpty() ? List.of("application/json") : consumes) {
            content.set(
                    type,
                    new PlacedObject(index, parameter).take(parameter, "schema").node(),
                    index.at(parameter));
        }
        return new PlacedObject(index, parameter)
                .take(parameter, "description")
                .take(parameter, "required")
                .set("content", content.node(), index.at(parameter))
                .node();
    }

    private ObjectNode form(List<JsonNode> fields) {
        SourceLocation at = index.at(fields.get(0));
        String file = index.file(fields.get(0));
        PlacedObject properties = new PlacedObject(index, file, at);
        PlacedObject encodings = new PlacedObject(index, file, at);
        ArrayNode required = Scalars.NODES.arrayNode();
        for (JsonNode field : fields) {
            String name = field.path("name").asText();
            properties.set(name, schema(field, true), index.at(field));
            if (field.path("required").asBoolean()) {
                required.add(name);
            }
            if (isArray(field)) {
                PlacedObject encoding = new PlacedObject(index, field);
                style(field, encoding);
                encodings.set(name, encoding.node(), index.at(field));
            }
        }
        PlacedObject schema =
                new PlacedObject(index, file, at).set("type", "object", at).set("properties", properties.node(), at);
        if (!required.isEmpty()) {
            schema.set("required", required, at);
        }
        PlacedObject form = new PlacedObject(index, file, at).set("schema", schema.node(), at);
        if (!encodings.isEmpty()) {
            form.set("encoding", encodings.node(), at);
        }
        PlacedObject content = new PlacedObject(index, file, at);
        formTypes(fields).forEach(type -> content.set(type, form.node(), at));
        return new PlacedObject(index, file, at)
                .set("required", Scalars.NODES.booleanNode(!required.isEmpty()), at)
                .set("content", content.node(), at)
                .node();
    }

    /** A file needs parts; without one, what the document consumes counts ("Parameter Object": in: formData). */
    private List<String> formTypes(List<JsonNode> fields) {
        if (fields.stream().anyMatch(field -> field.path("type").asText().equals("file"))) {
            return List.of(MULTIPART);
        }
        List<String> types = consumes.stream()
                .filter(type -> type.startsWith(MULTIPART) || type.startsWith(URL_ENCODED))
                .toList();
        return types.isEmpty() ? List.of(URL_ENCODED) : types;
    }

    private ObjectNode parameter(JsonNode parameter) {
        PlacedObject presented = new PlacedObject(index, parameter);
        for (String name : List.of("name", "in", "description", "required", "allowEmptyValue")) {
            presented.take(parameter, name);
        }
        if (isArray(parameter)) {
            style(parameter, presented);
        }
        return presented
                .set("schema", schema(parameter, false), index.at(parameter))
                .node();
    }

    private static boolean isArray(JsonNode parameter) {
        return parameter.path("type").asText().equals("array");
    }

    /** The value of a parameter: its type, its limits, and its description where a form has no other place for it. */
    private ObjectNode schema(JsonNode parameter, boolean described) {
        if (parameter.path("schema").isObject()) {
            return (ObjectNode) parameter.get("schema");
        }
        PlacedObject schema = new PlacedObject(index, parameter);
        for (Map.Entry<String, JsonNode> member : parameter.properties()) {
            String name = member.getKey();
            if (!OF_THE_PARAMETER.contains(name) || (described && name.equals("description"))) {
                schema.take(parameter, name);
            }
        }
        if (parameter.path("type").asText().equals("file")) {
            schema.set("type", "string", index.at(parameter, "type"))
                    .set("format", "binary", index.at(parameter, "type"));
        }
        return schema.node();
    }

    /** {@code collectionFormat} as style and explode; tabs have no style, which is said where the style is read. */
    private void style(JsonNode parameter, PlacedObject presented) {
        String in = parameter.path("in").asText();
        boolean inQuery = in.equals("query") || in.equals("formData");
        String format = parameter.path("collectionFormat").asText("csv");
        String style = switch (format) {
            case "csv" -> inQuery ? "form" : "simple";
            case "multi" -> "form";
            case "ssv" -> inQuery ? "spaceDelimited" : "collectionFormat: ssv";
            case "pipes" -> inQuery ? "pipeDelimited" : "collectionFormat: pipes";
            default -> "collectionFormat: " + format;
        };
        SourceLocation at = index.at(parameter, "collectionFormat");
        presented.set("style", style, at).set("explode", Scalars.NODES.booleanNode(format.equals("multi")), at);
    }
}
