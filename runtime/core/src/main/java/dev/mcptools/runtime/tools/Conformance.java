package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Holds results that went through hand-written code against the tool's output schema: clients do so as well. */
final class Conformance {
    private static final System.Logger LOGGER = System.getLogger(Conformance.class.getName());

    private Conformance() {}

    /** {@return {@code result}, or the failure that it is if it does not conform} */
    static ToolResult checked(ToolResult result, RegisteredTool tool) {
        ToolDescriptor descriptor = tool.tool().descriptor();
        if (descriptor.outputSchema().isEmpty()) {
            return result;
        }
        Optional<String> mismatch = mismatch(result, tool);
        if (mismatch.isEmpty()) {
            return result;
        }
        String what = "its result does not conform to its output schema: " + mismatch.get() + ".";
        LOGGER.log(System.Logger.Level.ERROR, "Tool " + descriptor.name() + ": " + what);
        return ToolResult.failure(
                "internal_error", descriptor.name() + " failed because of a fault in this server: " + what);
    }

    private static Optional<String> mismatch(ToolResult result, RegisteredTool tool) {
        Outline outline = tool.outline().get();
        return switch (result) {
            case ToolResult.Success success ->
                mismatch(success.content(), new AnswerOutline(outline, false))
                        .or(() -> beyond(outline, success.content().tree(), tool));
            case ToolResult.Page page ->
                mismatch(page.items(), new AnswerOutline(outline, true)).or(() -> beyond(outline, whole(page), tool));
            case ToolResult.Blocks blocks -> Optional.of("it has no structured content");
            case ToolResult.Failure failure -> Optional.empty();
            case ToolResult.InputRequired asked -> Optional.empty();
        };
    }

    private static Optional<String> mismatch(Json json, AnswerOutline outline) {
        try {
            return JsonPass.over(json.bytes(), AnswerRules.NONE, Optional.empty(), List.of(), outline)
                    .mismatch();
        } catch (IOException e) {
            throw new UncheckedIOException("A tool made something that is no JSON", e);
        }
    }

    /** What a schema says that its outline does not: unions, choices, limits. */
    private static Optional<String> beyond(Outline outline, JsonNode content, RegisteredTool tool) {
        if (outline.isWhole() || !(content instanceof ObjectNode object)) {
            return Optional.empty();
        }
        return tool.tool()
                .descriptor()
                .checkedOutput()
                .map(ArgumentValidator::new)
                .flatMap(validator -> validator.problems(object).stream().findFirst())
                .map(problem -> problem.argument() + " " + problem.problem());
    }

    private static ObjectNode whole(ToolResult.Page page) {
        ObjectNode content = Json.object();
        content.set("result", page.items().tree());
        content.put("result_count", page.count())
                .put("has_more", page.nextCursor().isPresent());
        return content.put("next_cursor", page.nextCursor().orElse(null)).put("note", "");
    }
}
