package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * What people wrote about one argument.
 *
 * @param description what it means
 * @param from the tool that gives its value
 * @param customFields that fields describe it which the users of the API define
 * @param at its place
 */
public record ArgumentRecord(
        Optional<String> description,
        Optional<Located<String>> from,
        Optional<FieldArgumentRecord> customFields,
        SourceLocation at) {}
