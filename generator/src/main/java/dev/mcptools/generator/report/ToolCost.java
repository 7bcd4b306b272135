package dev.mcptools.generator.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A large tool, and what would shrink it.
 *
 * @param size its size
 * @param levers what takes the most room in it, largest first; parts may lie in one another
 */
public record ToolCost(ToolSize size, List<Lever> levers) {
    public ToolCost {
        levers = List.copyOf(levers);
    }

    /** {@return the levers in a line, each with its share; empty if nothing stands out} */
    public String inWords() {
        return levers.stream()
                .map(lever -> String.format(
                        Locale.ROOT, "%s %d %%", lever.what(), lever.tokens() * 100L / Math.max(1, size.tokens())))
                .collect(Collectors.joining("; "));
    }
}
