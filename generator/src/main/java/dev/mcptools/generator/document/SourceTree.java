package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One file as a tree.
 *
 * @param file the file's name
 * @param root its root
 * @param index where each value stands
 */
public record SourceTree(String file, JsonNode root, SourceIndex index) {}
