package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a successful call brings back. */
public sealed interface Answer {

    /** {@return the media types to ask for, the first before the others; empty if there is nothing to ask for} */
    List<String> mediaTypes();

    /**
     * JSON, whatever is answered.
     *
     * @param mediaType the media type, as the document has it
     * @param schema its schema as it stands in the document, references not followed
     */
    record Json(String mediaType, JsonNode schema) implements Answer {
        @Override
        public List<String> mediaTypes() {
            return List.of(mediaType);
        }
    }

    /** No body: {@code 204 No Content} and the like. */
    record Empty() implements Answer {
        @Override
        public List<String> mediaTypes() {
            return List.of();
        }
    }

    /**
     * Something else than JSON, or sometimes something else: a picture, a file, plain text.
     *
     * @param mediaTypes the media types, as the document has them, JSON before the others
     */
    record Other(List<String> mediaTypes) implements Answer {
        public Other {
            mediaTypes = List.copyOf(mediaTypes);
        }
    }
}
