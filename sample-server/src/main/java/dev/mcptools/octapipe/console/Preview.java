package dev.mcptools.octapipe.console;

import dev.mcptools.octapipe.registration.ServerConfig;
import dev.mcptools.octapipe.registration.ToolFilter;
import dev.mcptools.runtime.discovery.ToolExposure;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.List;
import java.util.Optional;

/**
 * Which tools a configuration leaves, and what they cost.
 *
 * @param problem why nobody would want it
 * @param tools the tools that can be called
 * @param listed what clients are shown: fewer tools, if the others are found by searching
 * @param of how many tools there are in all
 */
record Preview(Optional<String> problem, List<ToolRow> tools, ToolCosts listed, int of) {

    /** {@return the preview of a configuration}
     *
     * @param all all tools of the account
     */
    static Preview of(ServerConfig config, Toolbox all) {
        Toolbox shown = all.showing(ToolFilter.of(config));
        Optional<String> problem = ToolFilter.of(config)
                .problem(all.tools().stream().map(Tool::descriptor).toList());
        Toolbox listed = config.toolExposure() == ToolExposure.DISCOVERY && problem.isEmpty()
                ? config.toolExposure().of(shown, 0)
                : shown;
        return new Preview(
                problem,
                shown.tools().stream().map(ToolRow::of).toList(),
                ToolCosts.of(listed),
                all.tools().size());
    }

    /** {@return how many of the tools can do this} */
    long count(String access) {
        return tools.stream().filter(tool -> tool.access().equals(access)).count();
    }

    boolean byDiscovery() {
        return listed.tools() != tools.size();
    }
}
