package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.model.FieldArgument;

/**
 * What people wrote about an argument that fields describe.
 *
 * @param of the resource that owns the fields
 * @param by the argument that has the owner's id
 * @param use what the argument has to do with them
 */
public record FieldArgumentRecord(Located<String> of, Located<String> by, Located<FieldArgument.Use> use) {}
