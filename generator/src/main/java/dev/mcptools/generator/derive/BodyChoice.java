package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.RequestBody.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the media types of a body is sent.
 *
 * @param mediaType what is sent: a range such as {@code text/*} stands for its plainest member
 * @param kind what kind of body that is
 * @param written the media type as the document has it
 * @param node its Media Type Object
 */
record BodyChoice(String mediaType, Kind kind, String written, JsonNode node) {

    /** The media type to send, JSON before all others, then forms, parts, text, files; empty if there is none at all. */
    static Optional<BodyChoice> of(ApiDocument document, JsonNode content) throws DocumentFault {
        List<BodyChoice> choices = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : content.properties()) {
            Optional<BodyChoice> choice = of(document, entry.getKey(), entry.getValue());
            choice.ifPresent(choices::add);
        }
        return choices.stream()
                .min(Comparator.comparing(BodyChoice::kind)
                        .thenComparing(choice ->
                                !MediaTypes.essence(choice.written).equals(MediaTypes.plainest(choice.kind))));
    }

    private static Optional<BodyChoice> of(ApiDocument document, String written, JsonNode mediaType)
            throws DocumentFault {
        JsonNode node = document.resolve(mediaType);
        String name = MediaTypes.essence(written);
        if (!MediaTypes.isOne(name)) {
            return Optional.empty();
        }
        boolean any = name.equals("*/*") || name.equals("application/*");
        Kind kind = any ? kindOfAny(document, node) : MediaTypes.kind(name);
        boolean range = name.contains("*") && kind != Kind.FILE;
        return Optional.of(new BodyChoice(range ? MediaTypes.plainest(kind) : written.strip(), kind, written, node));
    }

    /** Where any media type will do, the schema says what is meant. */
    private static Kind kindOfAny(ApiDocument document, JsonNode mediaType) throws DocumentFault {
        JsonNode schema = mediaType.path("schema");
        if (schema.isMissingNode() || FileSchemas.isFile(document, schema)) {
            return Kind.FILE;
        }
        return document.resolve(schema).path("type").asText().equals("string") ? Kind.TEXT : Kind.JSON;
    }

    /** The schema of the whole body; of a sequence, whose items alone are described, nothing is known. */
    JsonNode schema() {
        return node.has("schema") ? node.get("schema") : JsonNodeFactory.instance.objectNode();
    }
}
