package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.records.FieldSourceRecord;
import dev.mcptools.generator.records.ResourceRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Definitions of custom fields are listed by a tool that exists, and that can be asked for those of one owner. */
final class UnknownFieldSource implements Rule {
    private static final String RULE = "unknown-field-source";

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (ResourceRecord resource : subject.documentation().resources()) {
            resource.customFields().ifPresent(said -> {
                listed(said.listedBy(), resource, subject, diagnostics);
                said.definedBy()
                        .ifPresent(by -> listed(by.list(), resource, subject, diagnostics)
                                .ifPresent(tool -> ofOneOwner(by, tool, subject.document(), diagnostics)));
            });
        }
    }

    /** The tool that lists: a method of the resource, before a tool of this name. */
    private static Optional<Tool> listed(
            Located<String> said, ResourceRecord resource, Subject subject, Diagnostics diagnostics) {
        List<Tool> tools = subject.toolset().tools();
        Optional<String> operation = resource.methods().stream()
                .filter(method -> method.key().value().equals(said.value()))
                .map(method -> method.operation().value())
                .findFirst();
        Optional<Tool> found = tools.stream()
                .filter(tool -> operation
                        .map(id -> tool.operation().id().equals(id))
                        .orElseGet(() -> tool.name().equals(said.value())))
                .findFirst();
        if (found.isEmpty()) {
            Set<String> known = tools.stream().map(Tool::name).collect(Collectors.toCollection(HashSet::new));
            resource.methods().forEach(method -> known.add(method.key().value()));
            diagnostics.error(
                    RULE,
                    said.at(),
                    "There is no method of " + resource.resource() + " and no tool `" + said.value()
                            + "`, so nothing lists the custom fields.",
                    Nearest.hint(said.value(), known));
        }
        return found;
    }

    private static void ofOneOwner(
            FieldSourceRecord.DefinedBy by, Tool tool, ApiDocument document, Diagnostics diagnostics) {
        if (tool.access() != Access.READ) {
            diagnostics.error(
                    RULE,
                    by.list().at(),
                    "The tool " + tool.name() + " does not only read, so it cannot be asked for custom fields.",
                    "Name a tool that lists them.");
        }
        Set<String> arguments = tool.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        if (!arguments.contains(by.as().value())) {
            diagnostics.error(
                    RULE,
                    by.as().at(),
                    "The tool " + tool.name() + " has no argument `" + by.as().value()
                            + "` for the owner of the fields.",
                    Nearest.hint(by.as().value(), arguments));
        }
        tool.arguments().stream()
                .filter(argument ->
                        argument.required() && !argument.name().equals(by.as().value()))
                .forEach(argument -> diagnostics.error(
                        RULE,
                        by.list().at(),
                        "The tool " + tool.name() + " needs `" + argument.name()
                                + "` too, so it cannot be asked with the id of an owner alone.",
                        "Name a tool that needs nothing else, or leave out `customFields`."));
        definitions(by, tool, document, diagnostics);
    }

    private static void definitions(
            FieldSourceRecord.DefinedBy by, Tool tool, ApiDocument document, Diagnostics diagnostics) {
        if (tool.pagination().isPresent()) {
            by.definitions()
                    .ifPresent(said -> diagnostics.error(
                            RULE,
                            said.at(),
                            "Where the items of " + tool.name() + " are is said twice.",
                            "Leave out `definitions`: `pagination` says it."));
        } else if (!leadsToArray(by, tool, document)) {
            diagnostics.error(
                    RULE,
                    by.definitions().map(Located::at).orElse(by.list().at()),
                    "The answer of " + tool.name() + " is no array "
                            + by.definitions()
                                    .filter(said -> !said.value().isEmpty())
                                    .map(said -> "at `" + said.value() + "`")
                                    .orElse("as a whole")
                            + ", so it lists no custom fields.",
                    "Write the JSON Pointer to the array as `definitions`.");
        }
    }

    private static boolean leadsToArray(FieldSourceRecord.DefinedBy by, Tool tool, ApiDocument document) {
        String pointer = by.definitions().map(Located::value).orElse("");
        try {
            return tool.answer() instanceof Answer.Json json
                    && MemberPath.leadsToArray(document, json.schema(), pointer);
        } catch (DocumentFault unreadable) {
            // It has been told of as what it is.
            return true;
        }
    }
}
