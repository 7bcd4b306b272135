package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;

/** Recognises filters that choose nothing, and so everything, however they are written. */
final class SaysNothing {
    private SaysNothing() {}

    /** {@return whether there is no value in it: null, "", {}, {"and": []}, [{}]} */
    static boolean is(JsonNode filters) {
        return switch (filters.getNodeType()) {
            case MISSING, NULL -> true;
            case STRING -> filters.textValue().isBlank();
            case ARRAY, OBJECT -> filters.valueStream().allMatch(SaysNothing::is);
            case NUMBER, BOOLEAN, BINARY, POJO -> false;
        };
    }
}
