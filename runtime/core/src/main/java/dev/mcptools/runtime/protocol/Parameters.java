package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.protocol.Message.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads parameters that are the same in several methods. */
final class Parameters {
    private Parameters() {}

    /** {@return the text of a parameter that must be there} */
    static String text(Request request, String name, String what) {
        JsonNode value = request.params().get(name);
        if (value == null || !value.isTextual()) {
            throw invalid("params." + name + " must be " + what + ".");
        }
        return value.textValue();
    }

    /** {@return texts by name; none if they are left out, or null} */
    static Map<String, String> texts(@Nullable JsonNode given, String where) {
        if (given == null || given.isNull()) {
            return Map.of();
        }
        if (!given.isObject()) {
            throw invalid(where + " must be an object.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        given.properties().forEach(each -> {
            if (!each.getValue().isTextual()) {
                throw invalid(where + "." + each.getKey() + " must be a text.");
            }
            texts.put(each.getKey(), each.getValue().textValue());
        });
        return texts;
    }

    /** Lists that are sent as one page have no other. */
    static void refuseCursor(Request request, String what) {
        if (request.params().hasNonNull("cursor")) {
            throw invalid("Unknown cursor: the list of " + what + " has one page; leave cursor out.");
        }
    }

    static RejectedException invalid(String why) {
        return new RejectedException(ErrorCode.INVALID_PARAMS, why);
    }
}
