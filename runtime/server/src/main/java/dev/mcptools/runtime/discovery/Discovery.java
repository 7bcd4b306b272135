package dev.mcptools.runtime.discovery;

import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.ArrayList;
import java.util.List;

/** Three tools that stand for all of a toolbox, beside those of them that have to be listed by their own names. */
final class Discovery {
    private Discovery() {}

    static Toolbox of(Toolbox tools) {
        KnownTools known = new KnownTools(tools);
        List<Tool> listed = new ArrayList<>();
        listed.add(new SearchTools(known));
        listed.add(new GetToolSchema(known));
        listed.add(new CallTool(known));
        for (Tool tool : tools.tools()) {
            if (tool instanceof HandwrittenTool handwritten && handwritten.alwaysListed()) {
                listed.add(new ListedByName(handwritten, tools));
            }
        }
        return tools.behind(ToolRegistry.of(listed.toArray(Tool[]::new)));
    }
}
