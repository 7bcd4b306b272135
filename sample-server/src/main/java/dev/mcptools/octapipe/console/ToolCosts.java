package dev.mcptools.octapipe.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.protocol.ListedTool;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the tools of a list cost a model that is shown them.
 *
 * @param tools how many there are
 * @param tokens an estimate, as the generator's reports have it: names, titles, descriptions and schemas, four characters
 *     to a token
 */
record ToolCosts(int tools, int tokens) {
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final Map<ToolDescriptor, Integer> KNOWN = new ConcurrentHashMap<>();

    static ToolCosts of(Toolbox toolbox) {
        int tokens = toolbox.tools().stream()
                .map(Tool::descriptor)
                .mapToInt(ToolCosts::tokens)
                .sum();
        return new ToolCosts(toolbox.tools().size(), tokens);
    }

    /** {@return the estimate as people read it: {@code 18,534}} */
    String inWords() {
        return String.format(Locale.ROOT, "%,d", tokens);
    }

    static int tokens(ToolDescriptor tool) {
        return KNOWN.computeIfAbsent(tool, ToolCosts::count);
    }

    private static int count(ToolDescriptor tool) {
        JsonNode listed = ListedTool.of(tool, SchemaForm.INLINE);
        int characters = tool.name().length()
                + tool.title().length()
                + tool.description().length()
                + listed.path("inputSchema").toString().length()
                + listed.path("outputSchema").toString().length();
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }
}
