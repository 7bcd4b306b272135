package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.FieldArgument;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import dev.mcptools.generator.records.FieldArgumentRecord;
import dev.mcptools.generator.records.ResourceRecord;
import java.util.Set;
import java.util.stream.Collectors;

/** An argument that custom fields describe can hold them, and its tool has an argument for their owner. */
final class UnfitFieldArgument implements Rule {
    private static final String RULE = "unfit-field-argument";

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Set<String> owners = subject.documentation().resources().stream()
                .filter(resource -> resource.customFields().isPresent())
                .map(ResourceRecord::resource)
                .collect(Collectors.toSet());
        for (Subject.Documented documented : subject.documented()) {
            documented
                    .method()
                    .tool()
                    .arguments()
                    .forEach((name, argument) -> argument.customFields()
                            .ifPresent(said -> check(name, said, documented.tool(), owners, diagnostics)));
        }
    }

    private static void check(
            String name, FieldArgumentRecord said, Tool tool, Set<String> owners, Diagnostics diagnostics) {
        if (!owners.contains(said.of().value())) {
            diagnostics.error(
                    RULE,
                    said.of().at(),
                    "There is no record of `" + said.of().value() + "` that says where its custom fields are defined.",
                    Nearest.hint(said.of().value(), owners));
        }
        Set<String> arguments = tool.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        if (!arguments.contains(said.by().value())) {
            diagnostics.error(
                    RULE,
                    said.by().at(),
                    "The argument `" + said.by().value() + "` is none of " + tool.name()
                            + ", so nothing says whose fields `" + name + "` has.",
                    Nearest.hint(said.by().value(), arguments));
        }
        tool.arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .filter(argument -> !takes(argument.type(), said.use().value()))
                .forEach(argument -> diagnostics.error(
                        RULE,
                        said.use().at(),
                        "The argument `" + name + "` of " + tool.name() + " cannot hold custom fields so.",
                        "`values` and `changes` are objects with members of any name, `rows` are arrays of objects."));
    }

    private static boolean takes(ValueType type, FieldArgument.Use use) {
        if (use instanceof FieldArgument.Rows) {
            return type == Basic.ANY
                    || (type instanceof ValueType.ListOf list
                            && (list.items() == Basic.OBJECT || list.items() == Basic.ANY));
        }
        return use instanceof FieldArgument.Filter || type == Basic.OBJECT || type == Basic.ANY;
    }
}
