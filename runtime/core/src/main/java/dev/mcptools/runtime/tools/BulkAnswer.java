package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an API tells of a request that changes many records.
 *
 * @param tree its answer
 */
record BulkAnswer(JsonNode tree) {

    /** {@return what is told in an answer; nothing in one that is no JSON} */
    static BulkAnswer of(ToolResult result) {
        return new BulkAnswer(
                switch (result) {
                    case ToolResult.Success success -> success.content().tree();
                    case ToolResult.Page page -> page.items().tree();
                    case ToolResult.Blocks blocks -> Json.object();
                    case ToolResult.Failure failure -> Json.object();
                    case ToolResult.InputRequired asked -> Json.object();
                });
    }

    /** {@return what this JSON Pointer leads to; an answer that is no object stands in {@code result}} */
    JsonNode at(String pointer) {
        return pointer.isEmpty() ? tree.path("result") : tree.at(pointer);
    }

    /** {@return the count at this JSON Pointer, if there is a pointer} */
    OptionalLong number(Optional<String> pointer) {
        return pointer.map(this::at)
                .map(MemberValue::of)
                .map(MemberValue::count)
                .orElse(OptionalLong.empty());
    }

    /** {@return whether this JSON Pointer leads to something: not to null, false, 0 or an empty text} */
    boolean isTrue(Optional<String> pointer) {
        return pointer.map(this::at)
                .map(MemberValue::of)
                .filter(value -> !value.isNothing())
                .isPresent();
    }
}
