package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;

/**
 * What people wrote about one method of a resource.
 *
 * @param key what it does: {@code list}, {@code get}, {@code create}, {@code bulk_update}
 * @param operation the id of the operation in the document
 * @param tool what is said of its tool
 */
public record MethodRecord(Located<String> key, Located<String> operation, ToolRecord tool) {}
