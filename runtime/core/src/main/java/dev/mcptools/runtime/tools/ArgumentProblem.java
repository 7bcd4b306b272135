package dev.mcptools.runtime.tools;

/**
 * What is wrong with one argument.
 *
 * @param argument its name as the tool shows it; a path into it ({@code filters.and[0].op}) where the problem lies inside
 * @param problem what is wrong, to follow the name in a sentence: {@code must be a string}
 */
public record ArgumentProblem(String argument, String problem) {}
