package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.JsonNode;

/** What a successful call brings back. */
public sealed interface Answer {

    /**
     * JSON.
     *
     * @param schema its schema as it stands in the document, references not followed
     */
    record Json(JsonNode schema) implements Answer {}

    /** No body: {@code 204 No Content} and the like. */
    record Empty() implements Answer {}

    /**
     * Something else than JSON: a picture, a file, plain text.
     *
     * @param mediaType the media type, as the document has it
     */
    record Other(String mediaType) implements Answer {}
}
