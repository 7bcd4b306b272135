package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request carries; equal to one of the same media type and content. */
sealed interface RequestBody permits JsonBody, FormBody, MultipartBody, PlainBody {

    /** {@return the value of the header Content-Type} */
    String contentType();

    /** {@return what is sent; not to be changed} */
    byte[] bytes();

    /** {@return a tree of it, a new one at each call, if it is JSON} */
    Optional<JsonNode> tree();

    /** {@return the body of this media type in which nothing is given} */
    static RequestBody empty(String mediaType) {
        if (MediaType.isIn(MediaType.FORM, mediaType)) {
            return new FormBody(Map.of());
        }
        return MediaType.isIn("multipart/*", mediaType)
                ? new MultipartBody(mediaType, List.of())
                : JsonBody.of(mediaType, JsonNodeFactory.instance.objectNode());
    }
}
