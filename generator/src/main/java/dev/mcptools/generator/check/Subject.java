package dev.mcptools.generator.check;

import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.records.Documentation;
import dev.mcptools.generator.records.MethodRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is checked.
 *
 * @param document the document
 * @param operations its operations
 * @param documentation its documentation records
 * @param toolset the tools made from them
 */
public record Subject(
        ApiDocument document, List<ApiOperation> operations, Documentation documentation, Toolset toolset) {

    /** The operations by their ids. */
    Map<String, ApiOperation> operationsById() {
        return operations.stream()
                .collect(Collectors.toMap(each -> each.operation().id(), each -> each, (first, second) -> first));
    }

    /** Each record of a method with the tool that it became. */
    List<Documented> documented() {
        Map<String, Tool> tools = new HashMap<>();
        toolset.tools().forEach(tool -> tools.put(tool.operation().id(), tool));
        List<Documented> documented = new ArrayList<>();
        for (Documentation.MethodOfResource each : documentation.methods()) {
            Optional.ofNullable(tools.get(each.method().operation().value()))
                    .ifPresent(tool -> documented.add(new Documented(each.method(), tool)));
        }
        return documented;
    }

    /**
     * A record and its tool.
     *
     * @param method the record
     * @param tool the tool
     */
    record Documented(MethodRecord method, Tool tool) {}
}
