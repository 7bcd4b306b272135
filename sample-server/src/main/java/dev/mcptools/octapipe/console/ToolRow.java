package dev.mcptools.octapipe.console;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import java.util.List;
import java.util.Locale;

/**
 * A tool as it is listed.
 *
 * @param access {@code read}, {@code write} or {@code destructive}
 * @param tokens about what it costs a model
 */
record ToolRow(String name, String title, String access, String method, List<String> tags, int tokens) {

    static ToolRow of(Tool tool) {
        ToolDescriptor descriptor = tool.descriptor();
        return new ToolRow(
                descriptor.name(),
                descriptor.title(),
                word(descriptor.access()),
                descriptor.method(),
                descriptor.tags(),
                ToolCosts.tokens(descriptor));
    }

    /** {@return whether it has to do with these words} */
    boolean mentions(String words) {
        String all = (name + " " + title + " " + String.join(" ", tags)).toLowerCase(Locale.ROOT);
        return List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
                .allMatch(all::contains);
    }

    static String word(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }
}
