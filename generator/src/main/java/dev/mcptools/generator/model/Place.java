package dev.mcptools.generator.model;

/**
 * Where in the request the value of an argument goes.
 *
 * @param location the part of the request
 * @param wireName the parameter's or member's own name; empty for {@link Location#BODY}
 * @param serialization how it is written there
 */
public record Place(Location location, String wireName, Serialization serialization) {

    /** The parts of a request: OpenAPI's {@code in}, and the two ways into a body. */
    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        /** A member of the JSON object, the form or the multipart body that is the body. */
        BODY_MEMBER,
        /** The whole body. */
        BODY
    }

    /**
     * OpenAPI's {@code style}, {@code explode} and {@code allowReserved} (OpenAPI 3.1, section 4.8.12).
     *
     * @param style the style, defaults filled in
     * @param explode whether arrays and objects make a parameter for each value, defaults filled in
     * @param allowReserved whether reserved characters stay as they are
     */
    public record Serialization(Style style, boolean explode, boolean allowReserved) {}

    /** The styles of OpenAPI, and what stands for a parameter or a member with a media type. */
    public enum Style {
        SIMPLE,
        LABEL,
        MATRIX,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        DEEP_OBJECT,
        /** JSON text. */
        JSON,
        /** What its media type makes of it, which by default follows from its type: a member of a form, a part. */
        CONTENT,
        /** JSON text that is the whole query, without a name (OpenAPI 3.2, {@code in: querystring}). */
        QUERY_STRING
    }
}
