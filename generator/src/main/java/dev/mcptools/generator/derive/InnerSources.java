package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import dev.mcptools.generator.model.IdForm;
import dev.mcptools.generator.model.InnerSource;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Source;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.records.ArgumentRecord;
import dev.mcptools.generator.records.ToolRecord;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where values inside of arguments come from: as records say, and as they say of an argument whose schema in the document is
 * the very same. A row of an import has the members that the tool which creates one has as arguments.
 */
final class InnerSources {
    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final ListedIds listed;
    private final IdentityHashMap<JsonNode, Shared> shared = new IdentityHashMap<>();

    /** What is said of the argument that has a schema; without a source, different things are. */
    private record Shared(Optional<Source> source, boolean many) {}

    private InnerSources(ApiDocument document, Diagnostics diagnostics, List<Tool> tools) {
        this.document = document;
        this.diagnostics = diagnostics;
        listed = new ListedIds(document, tools);
        tools.stream()
                .flatMap(tool -> tool.arguments().stream())
                .filter(argument -> argument.place().location() == Location.BODY_MEMBER)
                .filter(argument -> argument.schema().isObject())
                .forEach(argument -> argument.from().ifPresent(source -> share(argument, source)));
    }

    /** The same tools, knowing what is inside of their arguments. */
    static List<Tool> in(
            List<Tool> tools, List<DocumentedOperation> documented, ApiDocument document, Diagnostics diagnostics) {
        Map<Operation, ToolRecord> records = documented.stream()
                .collect(Collectors.toMap(
                        each -> each.operation().operation(), DocumentedOperation::record, (first, second) -> first));
        InnerSources sources = new InnerSources(document, diagnostics, tools);
        return tools.stream()
                .map(tool -> Optional.ofNullable(records.get(tool.operation()))
                        .map(record -> sources.of(tool, record))
                        .orElse(tool))
                .toList();
    }

    private void share(Argument argument, Source source) {
        Shared said = new Shared(
                Optional.of(new Source(source.tool(), Map.of(), source.ids(), false)),
                argument.type() instanceof ValueType.ListOf);
        shared.merge(
                argument.schema(), said, (one, other) -> one.equals(other) ? one : new Shared(Optional.empty(), false));
    }

    private Tool of(Tool tool, ToolRecord record) {
        return tool.with(tool.arguments().stream()
                .map(argument -> argument.with(inside(tool, argument, record)))
                .toList());
    }

    private List<InnerSource> inside(Tool tool, Argument argument, ToolRecord record) {
        Map<ArgumentPath, InnerSource> inside = new LinkedHashMap<>();
        try {
            if (!shared.isEmpty()) {
                for (Map.Entry<ArgumentPath, JsonNode> member :
                        InnerMembers.among(shared.keySet(), argument, document).entrySet()) {
                    Shared said = shared.getOrDefault(member.getValue(), new Shared(Optional.empty(), false));
                    ArgumentPath path = said.many() ? member.getKey().items() : member.getKey();
                    said.source()
                            .ifPresent(source -> inside.put(path, new InnerSource(path, Optional.empty(), source)));
                }
            }
        } catch (DocumentFault fault) {
            // What is shown of it tells that it cannot be followed.
            inside.clear();
        }
        for (Map.Entry<String, ArgumentRecord> said : record.arguments().entrySet()) {
            ArgumentPath path = ArgumentPath.of(said.getKey());
            boolean isArgument =
                    tool.arguments().stream().anyMatch(each -> each.name().equals(said.getKey()));
            if (!isArgument && path.leadsInside() && path.argument().equals(argument.name())) {
                said(tool, argument, path, said.getValue(), inside);
            }
        }
        return List.copyOf(inside.values());
    }

    private void said(
            Tool tool,
            Argument argument,
            ArgumentPath path,
            ArgumentRecord said,
            Map<ArgumentPath, InnerSource> inside) {
        try {
            InnerMember member = InnerMember.of(document, argument, path);
            if (member instanceof InnerMember.Named named) {
                boolean many = SchemaType.of(document, named.schema()).type() instanceof ValueType.ListOf;
                put(tool, many ? path.items() : path, said, IdForms.of(document, named.schema()), inside);
            } else if (member instanceof InnerMember.Open) {
                put(tool, path, said, said.from().map(Located::value).flatMap(listed::form), inside);
            } else {
                diagnostics.error(
                        "unknown-argument",
                        said.at(),
                        "There is no `" + path.text() + "` in the arguments of " + tool.name() + ".",
                        "Write the names that lead to a member with dots between them, and [] for the items of an"
                                + " array: `rows[].stage`.");
            }
        } catch (DocumentFault fault) {
            diagnostics.leftOut(fault.diagnostic(), fault.endsTheRun());
        }
    }

    private void put(
            Tool tool,
            ArgumentPath path,
            ArgumentRecord said,
            Optional<IdForm> form,
            Map<ArgumentPath, InnerSource> inside) {
        if (said.customFields().isPresent()) {
            diagnostics.error(
                    "invalid-inner-source",
                    said.at(),
                    "Custom fields are said of an argument as a whole, not of `" + path.text() + "`.",
                    "Write `customFields` to the argument `" + path.argument() + "`.");
        }
        Map<String, String> given = new LinkedHashMap<>();
        said.given().forEach((there, here) -> given(tool, path, here).ifPresent(at -> given.put(there, at.text())));
        Optional<Source> source = said.from()
                .map(from -> new Source(from.value(), given, form, false))
                .or(() -> Optional.ofNullable(inside.get(path)).map(InnerSource::from));
        if (source.isEmpty()) {
            diagnostics.error(
                    "invalid-inner-source",
                    said.at(),
                    "Nothing says where `" + path.text() + "` comes from.",
                    "Write `from`: the tool that gives it. What else there is to say belongs to the argument.");
            return;
        }
        inside.put(path, new InnerSource(path, said.description(), source.get()));
    }

    /** What a record means by a name: a member of the same object, or of one around it, or an argument. */
    private Optional<ArgumentPath> given(Tool tool, ArgumentPath path, Located<String> here) {
        ArgumentPath written = ArgumentPath.of(here.value());
        for (ArgumentPath object = path.object(); !object.steps().isEmpty(); object = object.object()) {
            ArgumentPath member = object.member(here.value());
            if (isNamed(tool, member)) {
                return Optional.of(member);
            }
        }
        if (tool.arguments().stream().anyMatch(argument -> argument.name().equals(here.value()))) {
            return Optional.of(ArgumentPath.to(here.value()));
        }
        if (written.leadsInside() && isNamed(tool, written)) {
            return Optional.of(written);
        }
        diagnostics.error(
                "unknown-argument",
                here.at(),
                "The argument `" + here.value() + "` is none of " + tool.name() + ", nor beside `" + path.text() + "`.",
                "Write the name of a member of the same object, of one around it, or of an argument.");
        return Optional.empty();
    }

    private boolean isNamed(Tool tool, ArgumentPath path) {
        for (Argument argument : tool.arguments()) {
            try {
                if (argument.name().equals(path.argument())
                        && InnerMember.of(document, argument, path) instanceof InnerMember.Named) {
                    return true;
                }
            } catch (DocumentFault fault) {
                return false;
            }
        }
        return false;
    }
}
