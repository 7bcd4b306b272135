package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.OptionalInt;

/**
 * Where a request says which page it asks for, or how large a page shall be.
 *
 * @param name its own name in the API
 * @param in the part of the request
 */
public record PageParameter(String name, In in) {

    /** The parts of a request that can say so. */
    public enum In {
        /** A query parameter. */
        QUERY,
        /** A member of the JSON object that is the body. */
        BODY
    }

    /** {@return the query parameter of this name} */
    public static PageParameter query(String name) {
        return new PageParameter(name, In.QUERY);
    }

    /** {@return the member of this name in the JSON object that is the body} */
    public static PageParameter body(String name) {
        return new PageParameter(name, In.BODY);
    }

    /** {@return the same request with this value here} */
    ApiRequest set(ApiRequest request, Object value) {
        return switch (in) {
            case QUERY -> request.withQuery(name, value);
            case BODY -> request.withBodyMember(name, value);
        };
    }

    /** {@return the number that a request has here; empty if it has none, or one that is no size of a page} */
    OptionalInt number(ApiRequest request) {
        String text = switch (in) {
            case QUERY ->
                request.query(name)
                        .map(pair -> pair.substring(pair.indexOf('=') + 1))
                        .orElse("");
            case BODY -> request.body().map(body -> number(body.path(name))).orElse("");
        };
        return text.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static String number(JsonNode value) {
        return value.isValueNode() ? value.asText() : "";
    }
}
