package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A tool and what a registry holds beside it. */
sealed interface RegisteredTool {

    /** {@return the tool} */
    Tool tool();

    /** {@return what checks arguments against the tool's schema} */
    ArgumentValidator validator();

    /** {@return what the tool's output schema says} */
    Supplier<Outline> outline();

    /** {@return {@code tool} without extensions} */
    static RegisteredTool of(Tool tool) {
        ArgumentValidator validator = ArgumentValidator.of(tool.descriptor());
        Supplier<Outline> outline = new OutputSchema(tool.descriptor().checkedOutput());
        return switch (tool) {
            case OperationTool<?> operation -> new Operation<>(operation, List.of(), validator, outline);
            case HandwrittenTool handwritten -> new Handwritten(handwritten, validator, outline);
        };
    }

    /**
     * A generated tool.
     *
     * @param extensions in the order they were added
     * @param outline what the tool's output schema says
     */
    record Operation<I>(
            OperationTool<I> tool,
            List<ToolExtension<I>> extensions,
            ArgumentValidator validator,
            Supplier<Outline> outline)
            implements RegisteredTool {

        Operation<I> extended(ToolExtension<I> extension) {
            List<ToolExtension<I>> all = new ArrayList<>(extensions);
            all.add(extension);
            return new Operation<>(tool, List.copyOf(all), validator, outline);
        }
    }

    /** A tool written by hand. */
    record Handwritten(HandwrittenTool tool, ArgumentValidator validator, Supplier<Outline> outline)
            implements RegisteredTool {}
}
