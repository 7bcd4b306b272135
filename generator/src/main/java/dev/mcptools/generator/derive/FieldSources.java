package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.FieldSource;
import dev.mcptools.generator.model.Operation;
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
     */
    static List<FieldSource> of(Documentation documentation, Api api, Map<Operation, String> names) {
        Map<String, String> toolOf = new HashMap<>();
        names.forEach((operation, name) -> toolOf.put(operation.id(), name));
        List<FieldSource> sources = new ArrayList<>();
        for (ResourceRecord resource : documentation.resources()) {
            resource.customFields().ifPresent(said -> sources.add(source(resource, said, api, toolOf)));
        }
        return sources;
    }

    private static FieldSource source(
            ResourceRecord resource, FieldSourceRecord said, Api api, Map<String, String> toolOf) {
        Optional<MethodRecord> method = resource.methods().stream()
                .filter(each -> each.key().value().equals(said.listedBy().value()))
                .findFirst();
        return new FieldSource(
                resource.resource(),
                resource.singular(),
                method.map(each -> toolOf.getOrDefault(each.operation().value(), ""))
                        .orElse(said.listedBy().value()),
                "describe_" + api.id() + "_" + resource.singular() + "_fields",
                said.pointers(),
                said.types());
    }
}
