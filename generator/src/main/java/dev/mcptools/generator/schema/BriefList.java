package dev.mcptools.generator.schema;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.ShapedTool;
import java.util.List;
import java.util.Locale;

/** Says so much of the tools of a list as the list has room for, and the same of each. */
public final class BriefList {
    private final List<ShapedTool> whole;
    private final int maxListTokens;

    private BriefList(List<ShapedTool> whole, int maxListTokens) {
        this.whole = whole;
        this.maxListTokens = maxListTokens;
    }

    /**
     * {@return the tools, with as much said of them as the list has room for, or as little as can be}
     *
     * @param whole the tools with all there is to say
     * @param options how large the list may be
     * @param start the start of the document
     * @param diagnostics gets what was left out
     */
    public static List<ShapedTool> of(
            List<ShapedTool> whole, SchemaOptions options, SourceLocation start, Diagnostics diagnostics) {
        return new BriefList(whole, options.maxListTokens()).fitted(start, diagnostics);
    }

    private List<ShapedTool> fitted(SourceLocation start, Diagnostics diagnostics) {
        Brevity brevity = Brevity.WHOLE;
        List<ShapedTool> tools = whole;
        int before = tokens(whole);
        int tokens = before;
        while (maxListTokens > 0 && tokens > maxListTokens && brevity.less().isPresent()) {
            brevity = brevity.less().get();
            tools = said(brevity);
            tokens = tokens(tools);
        }
        if (brevity != Brevity.WHOLE) {
            diagnostics.note(
                    "list-shortened",
                    start,
                    String.format(
                            Locale.ROOT,
                            "The list of tools would have about %,d tokens, and maxListTokens is %,d. It has about %,d:"
                                    + " %s.",
                            before,
                            maxListTokens,
                            tokens,
                            brevity.inWords()));
        }
        return tools;
    }

    private List<ShapedTool> said(Brevity brevity) {
        return whole.parallelStream()
                .map(shaped -> BriefTool.of(shaped, brevity))
                .toList();
    }

    private static int tokens(List<ShapedTool> tools) {
        return tools.stream().mapToInt(ShapedTool::tokens).sum();
    }
}
