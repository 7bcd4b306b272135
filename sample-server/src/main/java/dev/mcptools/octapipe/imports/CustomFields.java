package dev.mcptools.octapipe.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;

/** The definitions of custom fields in the description of a database or pipeline. */
final class CustomFields {
    private CustomFields() {}

    /**
     * {@return the definitions}
     *
     * @throws ToolFailedException if the answer is a failure
     */
    static List<JsonNode> of(ToolResult answer) {
        return switch (answer) {
            case ToolResult.Success success ->
                success.content().tree().path("custom_fields").valueStream().toList();
            case ToolResult.Failure failure -> throw new ToolFailedException(failure);
            case ToolResult.Page page -> throw new IllegalStateException("A description is no list.");
            case ToolResult.Blocks blocks -> throw new IllegalStateException("A description is an object.");
            case ToolResult.InputRequired asked -> throw new IllegalStateException("A description asks nothing.");
        };
    }
}
