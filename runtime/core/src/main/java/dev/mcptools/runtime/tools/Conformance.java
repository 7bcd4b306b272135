package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Holds results that went through hand-written code against the tool's output schema: clients do so as well.
 *
 * <p>What a generated tool answers is the API's, whatever it went through, so it loses what does not conform and no more.
 */
final class Conformance {
    private static final System.Logger LOGGER = System.getLogger(Conformance.class.getName());

    private Conformance() {}

    /** {@return {@code result} if it conforms, else what of it does, or the failure that it is} */
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
        return conforming(result, tool, mismatch.get()).orElseGet(() -> Failures.unfit(descriptor, what));
    }

    private static Optional<ToolResult> conforming(ToolResult result, RegisteredTool tool, String mismatch) {
        Outline outline = tool.outline().get();
        return switch (tool) {
            case RegisteredTool.Handwritten handwritten -> Optional.empty();
            case RegisteredTool.Operation<?> operation ->
                switch (result) {
                    case ToolResult.Success success ->
                        ConformingAnswer.of(success.content().tree(), outline)
                                .map(content -> new ToolResult.Success(
                                        Json.of(content),
                                        deviation(success.deviation(), success.content(), mismatch),
                                        success.remarks()));
                    case ToolResult.Page page ->
                        ConformingAnswer.of(page.items().tree(), outline.member("result"))
                                .filter(JsonNode::isArray)
                                .map(items -> new ToolResult.Page(
                                        Json.of(items),
                                        page.count(),
                                        page.total(),
                                        page.rest(),
                                        deviation(page.deviation(), page.items(), mismatch),
                                        page.remarks()));
                    case ToolResult.Blocks blocks -> Optional.empty();
                    case ToolResult.Failure failure -> Optional.empty();
                    case ToolResult.InputRequired asked -> Optional.empty();
                };
        };
    }

    private static Optional<ToolResult.Deviation> deviation(
            Optional<ToolResult.Deviation> before, Json content, String mismatch) {
        Json original = before.map(ToolResult.Deviation::original).orElse(content);
        return Optional.of(ToolResult.Deviation.of(original, mismatch));
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
