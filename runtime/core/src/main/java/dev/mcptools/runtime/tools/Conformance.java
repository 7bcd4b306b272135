package dev.mcptools.runtime.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        Optional<String> mismatch = mismatch(result, tool.outline().get());
        if (mismatch.isEmpty()) {
            return result;
        }
        String what = "its result does not conform to its output schema: " + mismatch.get() + ".";
        LOGGER.log(System.Logger.Level.ERROR, "Tool " + descriptor.name() + ": " + what);
        return ToolResult.failure(
                "internal_error", descriptor.name() + " failed because of a fault in this server: " + what);
    }

    private static Optional<String> mismatch(ToolResult result, Outline outline) {
        return switch (result) {
            case ToolResult.Success success -> mismatch(success.content(), new AnswerOutline(outline, false));
            case ToolResult.Page page -> mismatch(page.items(), new AnswerOutline(outline, true));
            case ToolResult.Blocks blocks -> Optional.of("it has no structured content");
            case ToolResult.Failure failure -> Optional.empty();
        };
    }

    private static Optional<String> mismatch(Json json, AnswerOutline outline) {
        try {
            return JsonPass.over(json.bytes(), AnswerRules.NONE, Optional.empty(), Optional.empty(), outline)
                    .mismatch();
        } catch (IOException e) {
            throw new UncheckedIOException("A tool made something that is no JSON", e);
        }
    }
}
