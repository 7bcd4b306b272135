package dev.mcptools.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Identity;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.records.ArgumentRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is looked up before a call is read, and with arguments that there are. */
final class IdentityRecords implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        for (Tool tool : subject.toolset().tools()) {
            tool.identity().ifPresent(identity -> identity(tool, identity, diagnostics));
        }
        Map<String, Tool> tools = subject.toolset().tools().stream()
                .collect(Collectors.toMap(Tool::name, Function.identity(), (first, second) -> first));
        for (Subject.Documented documented : subject.documented()) {
            documented
                    .method()
                    .tool()
                    .arguments()
                    .forEach((name, argument) -> given(documented.tool(), name, argument, tools, diagnostics));
        }
    }

    private static void identity(Tool tool, Identity identity, Diagnostics diagnostics) {
        if (tool.access() != Access.READ) {
            diagnostics.error(
                    "invalid-identity",
                    identity.declaredAt(),
                    "The tool " + tool.name() + " does not only read, so it cannot be called to look for names.",
                    "Write `identity` to the tool that lists.");
        }
        if (tool.pagination().isPresent() && identity.items().isPresent()) {
            diagnostics.error(
                    "invalid-identity",
                    identity.declaredAt(),
                    "Where the items of " + tool.name() + " are is said twice.",
                    "Leave out `items`: `pagination` says it.");
        }
        identity.search().ifPresent(search -> search(tool, search, diagnostics));
    }

    private static void search(Tool tool, Located<JsonNode> search, Diagnostics diagnostics) {
        if (!search.value().isObject() || !hasName(search.value())) {
            diagnostics.error(
                    "invalid-identity",
                    search.at(),
                    "`search` has no place for the name that is searched for.",
                    "Write arguments of " + tool.name() + ", in which \"" + Identity.NAME + "\" stands for the name.");
        }
        search.value().fieldNames().forEachRemaining(name -> known(tool, name, search.at(), diagnostics));
    }

    private static boolean hasName(JsonNode template) {
        if (template.isTextual()) {
            return template.textValue().contains(Identity.NAME);
        }
        for (JsonNode part : template) {
            if (hasName(part)) {
                return true;
            }
        }
        return false;
    }

    private static void given(
            Tool tool, String name, ArgumentRecord argument, Map<String, Tool> tools, Diagnostics diagnostics) {
        boolean isArgument =
                tool.arguments().stream().anyMatch(each -> each.name().equals(name));
        argument.given().forEach((there, here) -> {
            if (isArgument) {
                known(tool, here.value(), here.at(), diagnostics);
            }
            argument.from()
                    .flatMap(from -> Optional.ofNullable(tools.get(from.value())))
                    .ifPresent(list -> known(list, there, here.at(), diagnostics));
        });
        if (argument.from().isEmpty() && !argument.given().isEmpty()) {
            diagnostics.error(
                    "invalid-identity",
                    argument.at(),
                    "`given` says what a tool is called with, but not which.",
                    "Write `from` beside it.");
        }
    }

    private static void known(Tool tool, String name, SourceLocation at, Diagnostics diagnostics) {
        Set<String> known = tool.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        if (!known.contains(name)) {
            diagnostics.error(
                    "unknown-argument",
                    at,
                    "The argument `" + name + "` is none of " + tool.name() + ".",
                    Nearest.hint(name, known));
        }
    }
}
