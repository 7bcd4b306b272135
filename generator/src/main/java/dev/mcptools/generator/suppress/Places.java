package dev.mcptools.generator.suppress;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Extent;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.SourceTree;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where an operation, an argument or an object of the document stands. */
final class Places {
    private final ApiDocument document;
    private final Map<String, ApiOperation> operations;
    private final Map<String, Tool> tools;

    Places(ApiDocument document, List<ApiOperation> operations, Toolset toolset) {
        this.document = document;
        this.operations = operations.stream()
                .collect(
                        Collectors.toMap(each -> each.operation().id(), Function.identity(), (first, second) -> first));
        this.tools = toolset.tools().stream()
                .collect(
                        Collectors.toMap(tool -> tool.operation().id(), Function.identity(), (first, second) -> first));
    }

    Collection<String> operations() {
        return operations.keySet();
    }

    Collection<String> arguments(String operation) {
        return Optional.ofNullable(tools.get(operation)).stream()
                .flatMap(tool -> tool.arguments().stream())
                .map(Argument::name)
                .toList();
    }

    /** The operation with all in it, and its arguments, which may be declared elsewhere; empty if there is none such. */
    Optional<List<Extent>> operation(String id) {
        return Optional.ofNullable(operations.get(id)).map(operation -> {
            List<Extent> extents = new ArrayList<>(of(operation.node()));
            extents.add(Extent.only(operation.at()));
            Optional.ofNullable(tools.get(id)).stream()
                    .flatMap(tool -> tool.arguments().stream())
                    .forEach(argument -> extents.add(Extent.only(argument.declaredAt())));
            return extents;
        });
    }

    /** The argument's declaration with all in it, if it is an object of its own; empty if there is none such. */
    Optional<List<Extent>> argument(String operation, String name) {
        return Optional.ofNullable(tools.get(operation)).stream()
                .flatMap(tool -> tool.arguments().stream())
                .filter(argument -> argument.name().equals(name))
                .findFirst()
                .map(argument -> {
                    List<Extent> extents = new ArrayList<>(of(argument.schema()));
                    extents.add(Extent.only(argument.declaredAt()));
                    return extents;
                });
    }

    Optional<List<Extent>> pointer(JsonPointer pointer) {
        JsonNode node = document.root().at(pointer);
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        node.isContainerNode()
                                ? of(node)
                                : List.of(Extent.only(document.index().at(document.root(), pointer))));
    }

    private List<Extent> of(JsonNode node) {
        List<Extent> extents = new ArrayList<>();
        for (SourceTree file : document.files()) {
            extents.addAll(
                    Extents.of(file.root(), document.index(), List.of(node)).values());
        }
        return extents;
    }
}
