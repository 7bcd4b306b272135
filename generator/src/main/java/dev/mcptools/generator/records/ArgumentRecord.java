package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote about one argument.
 *
 * @param description what it means
 * @param from the tool that gives its value
 * @param customFields that fields describe it which the users of the API define
 * @param given which arguments that tool is called with, by their names there, where they are called otherwise here
 * @param at its place
 */
public record ArgumentRecord(
        Optional<String> description,
        Optional<Located<String>> from,
        Optional<FieldArgumentRecord> customFields,
        Map<String, Located<String>> given,
        SourceLocation at) {}
