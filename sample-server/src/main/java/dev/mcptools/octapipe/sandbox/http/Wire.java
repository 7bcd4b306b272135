package dev.mcptools.octapipe.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/** How single values look on the wire. */
public final class Wire {

    /** Laravel's, with six digits of a second whatever they are. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Wire() {}

    public static TextNode text(UUID uuid) {
        return TextNode.valueOf(uuid.toString());
    }

    public static TextNode time(Instant instant) {
        return TextNode.valueOf(TIME.format(instant));
    }

    /** An object; an empty one is written {@code []}, as PHP does. */
    public static JsonNode map(Map<String, JsonNode> values) {
        return values.isEmpty() ? Json.array() : Json.object().setAll(values);
    }
}
