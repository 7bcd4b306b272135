package dev.mcptools.runtime.tools;

/** How clients are shown what a tool takes, and what it answers. */
public enum SchemaForm {
    /** Written out in place, and short: what holds itself is cut, and of what is large, members are named only. */
    INLINE,
    /** In full: what is shared or holds itself stands once under {@code $defs}, for clients that follow references. */
    DEFS
}
