package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.records.FieldSourceRecord;
import dev.mcptools.generator.records.ResourceRecord;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Definitions of custom fields are listed by a tool that exists. */
final class UnknownFieldSource implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Set<String> tools = subject.toolset().tools().stream().map(Tool::name).collect(Collectors.toSet());
        Set<String> listed = subject.toolset().fieldSources().stream()
                .map(source -> source.resource())
                .collect(Collectors.toSet());
        for (ResourceRecord resource : subject.documentation().resources()) {
            resource.customFields()
                    .map(FieldSourceRecord::listedBy)
                    .filter(listedBy -> !listed.contains(resource.resource()))
                    .ifPresent(listedBy -> unknown(listedBy, resource, tools, diagnostics));
        }
    }

    private static void unknown(
            Located<String> listedBy, ResourceRecord resource, Set<String> tools, Diagnostics diagnostics) {
        Set<String> known = new HashSet<>(tools);
        resource.methods().forEach(method -> known.add(method.key().value()));
        diagnostics.error(
                "unknown-field-source",
                listedBy.at(),
                "There is no method of " + resource.resource() + " and no tool `" + listedBy.value()
                        + "`, so nothing lists the custom fields.",
                Nearest.hint(listedBy.value(), known));
    }
}
