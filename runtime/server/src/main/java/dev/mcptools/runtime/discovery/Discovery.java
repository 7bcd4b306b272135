package dev.mcptools.runtime.discovery;

import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.Toolbox;

/** Three tools that stand for all of a toolbox. */
final class Discovery {
    private Discovery() {}

    static Toolbox of(Toolbox tools) {
        KnownTools known = new KnownTools(tools);
        return tools.behind(ToolRegistry.of(new SearchTools(known), new GetToolSchema(known), new CallTool(known)));
    }
}
