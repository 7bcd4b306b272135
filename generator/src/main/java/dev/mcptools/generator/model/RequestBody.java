package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * How the body of a request is sent.
 *
 * @param mediaType the media type, as the document has it: {@code application/json}
 * @param kind what kind of body that is
 * @param required whether it is sent even if no argument for it is given, then with nothing in it
 * @param contents how the parts of a multipart body are sent, by their names, and a file under the empty name; of those
 *     that are not here, the document says nothing
 * @param conditions the unions that an object body as a whole is of: schemas, each of which holds a {@code oneOf} or
 *     {@code anyOf} and nothing of the members beside it, references not followed
 */
public record RequestBody(
        String mediaType, Kind kind, boolean required, Map<String, Content> contents, List<JsonNode> conditions) {
    public RequestBody {
        contents = Map.copyOf(contents);
        conditions = List.copyOf(conditions);
    }

    /** A body of which nothing is said as a whole. */
    public RequestBody(String mediaType, Kind kind, boolean required, Map<String, Content> contents) {
        this(mediaType, kind, required, contents, List.of());
    }

    /** The kinds of bodies. */
    public enum Kind {
        JSON,
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** Parts, each of a media type of its own. */
        MULTIPART,
        /** Characters, as they are. */
        TEXT,
        /** Bytes, as they are. */
        FILE
    }

    /** {@return a JSON body of this media type} */
    public static RequestBody json(String mediaType, boolean required) {
        return new RequestBody(mediaType, Kind.JSON, required, Map.of());
    }

    /** {@return the same body, of which this is said as a whole} */
    public RequestBody on(List<JsonNode> said) {
        return new RequestBody(mediaType, kind, required, contents, said);
    }

    /** {@return how the part of this name is sent, or the whole body under the empty name} */
    public Content content(String name) {
        return contents.getOrDefault(name, Content.ANY);
    }
}
