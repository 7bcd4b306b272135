package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.FieldSource;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.records.Documentation;
import dev.mcptools.generator.records.FieldSourceRecord;
import dev.mcptools.generator.records.MethodRecord;
import dev.mcptools.generator.records.ResourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the definitions of fields are, as records say it. */
final class FieldSources {
    private FieldSources() {}

    /**
     * {@return the sources, in the order of the records}
     *
     * @param names the tool of each operation
     * @param tools the tools; what none of them lists is no source
     */
    static List<FieldSource> of(Documentation documentation, Api api, Map<Operation, String> names, List<Tool> tools) {
        Map<String, String> toolOf = new HashMap<>();
        names.forEach((operation, name) -> toolOf.put(operation.id(), name));
        List<FieldSource> sources = new ArrayList<>();
        for (ResourceRecord resource : documentation.resources()) {
            resource.customFields()
                    .flatMap(said -> source(resource, said, api, toolOf, tools))
                    .ifPresent(sources::add);
        }
        return sources;
    }

    /** A method of the resource, before a tool of this name. */
    private static String tool(ResourceRecord resource, String said, Map<String, String> toolOf) {
        return resource.methods().stream()
                .filter(method -> method.key().value().equals(said))
                .map(MethodRecord::operation)
                .map(operation -> toolOf.getOrDefault(operation.value(), ""))
                .findFirst()
                .orElse(said);
    }

    private static Optional<FieldSource> source(
            ResourceRecord resource, FieldSourceRecord said, Api api, Map<String, String> toolOf, List<Tool> tools) {
        String list = tool(resource, said.listedBy().value(), toolOf);
        Optional<FieldSource.DefinedBy> definedBy = said.definedBy()
                .map(by -> new FieldSource.DefinedBy(
                        tool(resource, by.list().value(), toolOf), by.as().value()));
        return tools.stream()
                .filter(tool -> tool.name().equals(list))
                .findFirst()
                .map(tool -> new FieldSource(
                        resource.resource(),
                        resource.singular(),
                        list,
                        definedBy,
                        FieldTools.describing(api.id(), resource, tool, tools),
                        said.pointers(),
                        said.types()));
    }
}
