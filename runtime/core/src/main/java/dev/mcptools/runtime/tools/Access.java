package dev.mcptools.runtime.tools;

/** What a call of a tool can do. */
public enum Access {
    /** Changes nothing. */
    READ,
    /** Creates or changes. */
    WRITE,
    /** Can destroy what it does not bring back. */
    DESTRUCTIVE
}
