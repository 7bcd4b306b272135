package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.model.FieldSource;
import java.util.List;
import java.util.Map;

/**
 * What people wrote about fields that the users of the API define.
 *
 * @param listedBy the method of the resource, or the tool, that lists their definitions
 * @param pointers JSON Pointers by what they lead to
 * @param types what the API's types are
 */
public record FieldSourceRecord(
        Located<String> listedBy, Map<String, String> pointers, List<FieldSource.Types> types) {}
