package dev.mcptools.octapipe.sandbox.rules;

import dev.mcptools.octapipe.sandbox.model.WireName;

/** How a filter compares a field with its value. */
enum Operator implements WireName {
    EQ,
    NEQ,
    GT,
    GTE,
    LT,
    LTE,
    CONTAINS,
    IN,
    IS_EMPTY,
    IS_NOT_EMPTY
}
