package dev.mcptools.octapipe.extension.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.OperationTool;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;

/** Gets one object. */
final class Single {
    private Single() {}

    /**
     * {@return the object that a tool gets}
     *
     * @throws ToolFailedException if there is none, or it cannot be read
     */
    static <I> JsonNode of(Class<? extends OperationTool<I>> tool, I input, ToolCall call) {
        return switch (call.invoke(tool, input)) {
            case ToolResult.Success success -> success.content().tree();
            case ToolResult.Failure failure -> throw new ToolFailedException(failure);
            case ToolResult.Page other -> throw new IllegalStateException(tool.getName() + " is a list.");
            case ToolResult.Blocks other -> throw new IllegalStateException(tool.getName() + " has no JSON.");
            case ToolResult.InputRequired other -> throw new IllegalStateException(tool.getName() + " asks.");
        };
    }
}
