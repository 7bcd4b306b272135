package dev.mcptools.generator.model;

/**
 * The list that shows what a bulk call would change.
 *
 * @param list the name of the tool that lists
 * @param filters its argument that takes the same filters
 * @param id JSON Pointer to the id of an item
 * @param name JSON Pointer to what people call it
 */
public record BulkSample(String list, String filters, String id, String name) {}
