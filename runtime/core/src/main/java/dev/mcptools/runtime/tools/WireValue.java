package dev.mcptools.runtime.tools;

/** An enum constant that has a spelling of its own on the wire. */
public interface WireValue {

    /** {@return the spelling that the API knows} */
    String wire();
}
