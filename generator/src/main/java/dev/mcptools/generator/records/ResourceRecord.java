package dev.mcptools.generator.records;

import java.util.List;
import java.util.Optional;

/**
 * What people wrote about one resource.
 *
 * @param resource its plural name in snake_case
 * @param singular the name of one of it in snake_case
 * @param tags the tags of all its tools
 * @param customFields the fields that its users define for each of it
 * @param methods what can be done with it, in the order of the file
 */
public record ResourceRecord(
        String resource,
        String singular,
        List<String> tags,
        Optional<FieldSourceRecord> customFields,
        List<MethodRecord> methods) {}
