package dev.mcptools.runtime.fields;

/**
 * What is wrong with a value.
 *
 * @param at where, as a path that continues the name of the argument: {@code [2].custom_fields_values.cf_seats}
 * @param problem what is wrong, to follow the path in a sentence
 */
public record FieldProblem(String at, String problem) {}
