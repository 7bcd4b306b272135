package dev.mcptools.runtime.discovery;

import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tools that can be found and called, and what to say to who asks for another one. */
final class KnownTools {
    private static final int SUGGESTIONS = 3;

    private final Toolbox toolbox;
    private Optional<ToolIndex> index = Optional.empty();

    KnownTools(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    Toolbox toolbox() {
        return toolbox;
    }

    List<Tool> all() {
        return toolbox.tools();
    }

    /** The index is made when it is first asked for: a client may never search. */
    synchronized ToolIndex index() {
        ToolIndex made = index.orElseGet(() -> ToolIndex.of(all()));
        index = Optional.of(made);
        return made;
    }

    /** {@return what {@code use} makes of the tool of this name, or a failure that names the tools like it} */
    ToolResult with(String name, Function<Tool, ToolResult> use) {
        return toolbox.find(name).map(use).orElseGet(() -> unknown(name));
    }

    private ToolResult unknown(String name) {
        List<String> like = index().like(name, SUGGESTIONS);
        return ToolResult.failure(
                "unknown_tool",
                "There is no tool \"" + name + "\"."
                        + (like.isEmpty()
                                ? " Find the right one with search_tools."
                                : " Did you mean " + String.join(" or ", like) + "?"));
    }
}
