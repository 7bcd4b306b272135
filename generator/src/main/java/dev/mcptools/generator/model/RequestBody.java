package dev.mcptools.generator.model;

import java.util.Map;

/**
 * How the body of a request is sent.
 *
 * @param mediaType the media type, as the document has it: {@code application/json}
 * @param kind what kind of body that is
 * @param required whether it is sent even if no argument for it is given, then with nothing in it
 * @param contents how the parts of a multipart body are sent, by their names, and a file under the empty name; of those
 *     that are not here, the document says nothing
 */
public record RequestBody(String mediaType, Kind kind, boolean required, Map<String, Content> contents) {
    public RequestBody {
        contents = Map.copyOf(contents);
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

    /** {@return how the part of this name is sent, or the whole body under the empty name} */
    public Content content(String name) {
        return contents.getOrDefault(name, Content.ANY);
    }
}
