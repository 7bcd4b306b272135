package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Content;
import dev.mcptools.generator.model.RequestBody.Kind;
import java.util.List;

/** Makes the schema of an argument that is a file: an object with its content and, where they matter, name and type. */
final class FileSchema {
    private FileSchema() {}

    /**
     * The schema, without a description.
     *
     * @param content how the file is sent
     * @param kind the kind of body it is sent in
     */
    static ObjectNode of(Content content, Kind kind) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        string(properties, "content", "The file as Base64. Give this, text or uri.")
                .put("contentEncoding", "base64");
        string(properties, "text", "The file, if it is text.");
        string(properties, "uri", "A data: URI, or a URI that this server reads.");
        if (kind == Kind.MULTIPART) {
            string(properties, "filename", "Its name, with its extension.");
        }
        if (content.leavesAChoice()) {
            mediaType(properties, content.mediaTypes());
        }
        return schema.put("additionalProperties", false);
    }

    private static void mediaType(ObjectNode properties, List<String> mediaTypes) {
        boolean listed = !mediaTypes.isEmpty() && mediaTypes.stream().noneMatch(type -> type.contains("*"));
        String description = mediaTypes.isEmpty() || listed
                ? "Its media type."
                : "Its media type: " + String.join(", ", mediaTypes) + ".";
        ObjectNode contentType = string(properties, "content_type", description);
        if (listed) {
            ArrayNode values = contentType.putArray("enum");
            mediaTypes.forEach(values::add);
        }
    }

    private static ObjectNode string(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
