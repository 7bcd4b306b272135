package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools of one account, as one client sees and calls them: what is not listed cannot be called. */
public final class Toolbox {
    private final ToolRegistry registry;

    private Toolbox(ToolRegistry registry) {
        this.registry = registry;
    }

    /** {@return all tools of a registry, none of which calls an API} */
    public static Toolbox of(ToolRegistry registry) {
        return new Toolbox(registry);
    }

    /** {@return the tools in the order of their names} */
    public List<Tool> tools() {
        return registry.tools();
    }

    /** {@return the tool of exactly this name} */
    public Optional<Tool> find(String name) {
        return registry.find(name);
    }

    /**
     * Calls a tool: validates the arguments against the schema that is shown, runs extensions and interceptors, sends
     * the request.
     *
     * @param tool a tool of this toolbox
     * @param arguments the arguments as the client sent them
     * @return the answer; whatever goes wrong is a {@link ToolResult.Failure}
     */
    public ToolResult call(Tool tool, ObjectNode arguments, CallContext context) {
        return switch (tool) {
            case OperationTool<?> operation ->
                ToolResult.failure("unreachable", operation.descriptor().name() + " has no API to call.");
            case HandwrittenTool handwritten -> handwritten.call(arguments, callOf(context));
        };
    }

    private ToolCall callOf(CallContext context) {
        return new ToolCall() {
            @Override
            public <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input) {
                return ToolResult.failure("unreachable", tool.getSimpleName() + " has no API to call.");
            }

            @Override
            public <I> Stream<JsonNode> items(Class<? extends OperationTool<I>> tool, I input) {
                throw new ToolFailedException(
                        ToolResult.failure("unreachable", tool.getSimpleName() + " has no API to call."));
            }

            @Override
            public void progress(double progress, Optional<Double> total, String message) {
                context.progress(progress, total, message);
            }

            @Override
            public boolean cancelled() {
                return context.cancelled();
            }
        };
    }
}
