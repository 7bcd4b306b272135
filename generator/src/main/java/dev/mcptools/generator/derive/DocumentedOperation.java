package dev.mcptools.generator.derive;

import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.records.ToolRecord;
import java.util.List;

/**
 * An operation that is to become a tool, with all that is said of the tool as a whole.
 *
 * @param operation the operation
 * @param resource the plural name of what it works on
 * @param singular the name of one of it
 * @param method what it does with it
 * @param tags the tags of its tool
 * @param record what people wrote, the document's own words last
 */
record DocumentedOperation(
        ApiOperation operation,
        String resource,
        String singular,
        String method,
        List<String> tags,
        ToolRecord record) {}
