package dev.mcptools.octapipe.sandbox.model;

import java.util.UUID;

/** A stage of a pipeline. */
public record Stage(UUID uuid, String name) {}
