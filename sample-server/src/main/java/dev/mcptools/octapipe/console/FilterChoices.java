package dev.mcptools.octapipe.console;

import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.List;

/**
 * What a server's filter can name.
 *
 * @param methods names of methods
 * @param tags tags
 */
record FilterChoices(List<String> methods, List<String> tags) {

    /** A kind of tools, and what it is. */
    record Kind(String name, String meaning) {}

    static final List<Kind> KINDS = List.of(
            new Kind("read", "what changes nothing"),
            new Kind("write", "creates, changes or deletes"),
            new Kind("custom", "all but list, get, create, update and delete"));

    static FilterChoices of(Toolbox all) {
        return new FilterChoices(
                all.tools().stream()
                        .map(tool -> tool.descriptor().method())
                        .filter(method -> !method.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                all.tools().stream()
                        .map(Tool::descriptor)
                        .flatMap(tool -> tool.tags().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }
}
