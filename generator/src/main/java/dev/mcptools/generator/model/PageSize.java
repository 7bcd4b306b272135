package dev.mcptools.generator.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many items a page has.
 *
 * @param parameter where the number goes; the tool shows it as {@code limit}
 * @param max the largest page the API serves; empty if the documents do not say
 * @param unasked how many items a page has if no number is given; empty if the documents do not say
 */
public record PageSize(Optional<PageParameter> parameter, OptionalInt max, OptionalInt unasked) {}
