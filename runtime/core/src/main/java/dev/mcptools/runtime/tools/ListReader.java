package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the items of a list, whether it has pages or comes in one answer.
 *
 * @param list the tool that lists
 * @param pointer where the array is in an answer without pages; empty if the answer is the array
 * @param call the call that reads it
 */
record ListReader(RegisteredTool.Operation<?> list, String pointer, CallInProgress call) {

    /**
     * {@return the items}
     *
     * @param asked what the list is called with
     * @param most how many of a list with pages are read; one answer is read as it is
     * @throws ToolFailedException if they cannot be read
     */
    List<JsonNode> first(ObjectNode asked, long most) {
        return first(list, asked, most);
    }

    private <I> List<JsonNode> first(RegisteredTool.Operation<I> operation, ObjectNode asked, long most) {
        I input = operation.tool().read(new ArgumentReader(asked));
        if (operation.tool().descriptor().pagination().isPresent()) {
            try (Stream<JsonNode> items = call.items(operation, input)) {
                return items.limit(most).toList();
            }
        }
        return switch (call.calls().invoke(operation, input, Optional.empty(), call)) {
            case ToolResult.Success answer -> array(answer.content().tree());
            case ToolResult.Page page -> array(page.items().tree());
            case ToolResult.Failure failure -> throw new ToolFailedException(failure);
            case ToolResult.Blocks other -> throw noList();
            case ToolResult.InputRequired question -> throw noList();
        };
    }

    /** An answer that is no object is the member {@code result} of one. */
    private List<JsonNode> array(JsonNode answer) {
        JsonNode items = pointer.isEmpty() && answer.isObject() ? answer.path("result") : answer.at(pointer);
        if (!items.isArray()) {
            throw noList();
        }
        return items.valueStream().toList();
    }

    private ToolFailedException noList() {
        return new ToolFailedException(ToolResult.failure(
                "unexpected_answer", "The answer of " + list.tool().descriptor().name() + " has no list."));
    }
}
