package dev.mcptools.runtime.discovery;

import dev.mcptools.runtime.tools.Toolbox;

/** How clients come to know the tools. */
public enum ToolExposure {
    /** Every tool is listed. */
    ALL,
    /** {@code search_tools}, {@code get_tool_schema} and {@code call_tool} are listed, and find and call the others. */
    DISCOVERY;

    /** So many tools are listed even with {@link #DISCOVERY}: what most clients take. */
    public static final int LISTED_AT_MOST = 128;

    /**
     * {@return what clients are shown of some tools}
     *
     * @param tools the tools, already filtered: what is not among them is neither found nor called
     * @param listedAtMost so many tools are listed as they are, whatever the exposure
     */
    public Toolbox of(Toolbox tools, int listedAtMost) {
        return switch (this) {
            case ALL -> tools;
            case DISCOVERY -> tools.tools().size() <= listedAtMost ? tools : Discovery.of(tools);
        };
    }
}
