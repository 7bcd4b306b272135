package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads which arguments a tool shows. */
final class ArgumentNames {
    private ArgumentNames() {}

    /** {@return an object with a member for each argument} */
    static JsonNode of(ToolDescriptor tool) {
        try {
            return Json.MAPPER.readTree(tool.inputSchema().bytes()).path("properties");
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + tool.inputSchema().name() + " is no JSON", e);
        }
    }
}
