package dev.mcptools.generator.report;

import dev.mcptools.generator.model.ShapedTool;
import java.util.Comparator;

/**
 * The size of one tool in the list of tools.
 *
 * @param name the tool's name
 * @param tokens its name, title, description and schemas, four characters to a token
 */
public record ToolSize(String name, int tokens) implements Comparable<ToolSize> {
    private static final Comparator<ToolSize> LARGEST_FIRST =
            Comparator.comparingInt(ToolSize::tokens).reversed().thenComparing(ToolSize::name);

    private static final int CHARACTERS_PER_TOKEN = 4;

    /** {@return the size of a tool} */
    public static ToolSize of(ShapedTool shaped) {
        return new ToolSize(shaped.tool().name(), shaped.tokens());
    }

    /** {@return an estimate of how many tokens so many characters are, rounded up} */
    static int tokensOf(int characters) {
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }

    /** Largest first; tools of one size by name. */
    @Override
    public int compareTo(ToolSize other) {
        return LARGEST_FIRST.compare(this, other);
    }
}
