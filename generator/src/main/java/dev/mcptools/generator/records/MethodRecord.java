package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import java.util.List;

/**
 * What people wrote about one method of a resource.
 *
 * @param key what it does: {@code list}, {@code get}, {@code create}, {@code bulk_update}
 * @param operation the id of the operation in the document
 * @param tool what is said of its tool
 * @param ignored the rules that are to be silent of its operation
 */
public record MethodRecord(Located<String> key, Located<String> operation, ToolRecord tool, List<LintIgnore> ignored) {}
