package dev.mcptools.octapipe.sandbox.model;

/** What notes, notifications and files are attached to. */
public enum Entity implements WireName {
    USER,
    PIPELINE_CARD,
    TASK,
    DATABASE_RECORD
}
