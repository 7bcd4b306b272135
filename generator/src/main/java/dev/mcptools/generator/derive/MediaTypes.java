package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of the media types of a {@code content} object is JSON. */
final class MediaTypes {
    private MediaTypes() {}

    /** The JSON entry: {@code application/json} itself before its relatives, and those in the order of the document. */
    static Optional<Map.Entry<String, JsonNode>> json(JsonNode content) {
        Optional<Map.Entry<String, JsonNode>> relative = Optional.empty();
        for (Map.Entry<String, JsonNode> entry : content.properties()) {
            String name = withoutParameters(entry.getKey());
            if (name.equals("application/json")) {
                return Optional.of(entry);
            }
            if (relative.isEmpty() && (name.endsWith("+json") || name.equals("*/*") || name.equals("text/json"))) {
                relative = Optional.of(entry);
            }
        }
        return relative;
    }

    /** What is sent for a media type: a range stands for plain JSON. */
    static String sent(String mediaType) {
        return mediaType.contains("*") ? "application/json" : mediaType;
    }

    private static String withoutParameters(String mediaType) {
        int semicolon = mediaType.indexOf(';');
        return (semicolon < 0 ? mediaType : mediaType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
