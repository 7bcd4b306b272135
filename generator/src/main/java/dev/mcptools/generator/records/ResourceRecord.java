package dev.mcptools.generator.records;

import java.util.List;

/**
 * What people wrote about one resource.
 *
 * @param resource its plural name in snake_case
 * @param singular the name of one of it in snake_case
 * @param tags the tags of all its tools
 * @param methods what can be done with it, in the order of the file
 */
public record ResourceRecord(String resource, String singular, List<String> tags, List<MethodRecord> methods) {}
