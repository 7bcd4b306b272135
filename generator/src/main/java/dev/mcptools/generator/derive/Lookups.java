package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import dev.mcptools.generator.model.Identity;
import dev.mcptools.generator.model.Source;
import dev.mcptools.generator.model.Tool;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which arguments a call can look up by itself: those that come from a list whose record tells its items apart, and that
 * can be called with the call's other arguments.
 */
final class Lookups {
    private final Map<String, Tool> tools;

    private Lookups(List<Tool> tools) {
        this.tools =
                tools.stream().collect(Collectors.toMap(Tool::name, Function.identity(), (first, second) -> first));
    }

    /** The same tools, knowing what they can look up. */
    static List<Tool> in(List<Tool> tools) {
        Lookups lookups = new Lookups(tools);
        return tools.stream().map(lookups::of).toList();
    }

    private Tool of(Tool tool) {
        return tool.with(tool.arguments().stream()
                .map(argument -> argument.from()
                        .map(source -> argument.with(of(tool, argument.path(), source)))
                        .orElse(argument))
                .map(argument -> argument.with(argument.inside().stream()
                        .map(inner -> inner.with(of(tool, inner.path(), inner.from())))
                        .toList()))
                .toList());
    }

    private Source of(Tool tool, ArgumentPath path, Source source) {
        Optional<Tool> list = Optional.ofNullable(tools.get(source.tool())).filter(each -> !each.equals(tool));
        Optional<Identity> identity = list.flatMap(Tool::identity);
        Optional<Map<String, String>> given = list.flatMap(each -> given(each, tool, path, source));
        if (source.ids().isEmpty() || identity.isEmpty() || given.isEmpty()) {
            return Source.of(source.tool());
        }
        boolean byName = !identity.get().names().isEmpty();
        return byName || identity.get().isShort()
                ? new Source(source.tool(), given.get(), source.ids(), byName)
                : Source.of(source.tool());
    }

    /** What the list has to be called with; empty if the tool has not all of it. */
    private static Optional<Map<String, String>> given(Tool list, Tool tool, ArgumentPath path, Source source) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Argument needed : list.arguments()) {
            Optional<String> here = Optional.ofNullable(source.given().get(needed.name()))
                    .or(() -> needed.required() ? same(needed, tool, path).map(ArgumentPath::text) : Optional.empty());
            here.ifPresent(at -> given.put(needed.name(), at));
            if (needed.required() && here.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(given);
    }

    /** What stands in the same object, else in one around it, and last the arguments themselves. */
    private static Optional<ArgumentPath> same(Argument needed, Tool tool, ArgumentPath path) {
        ArgumentPath object = path.object();
        Optional<ArgumentPath> found = Optional.empty();
        while (found.isEmpty() && !object.steps().isEmpty()) {
            found = same(needed, path, inside(tool, object));
            object = object.object();
        }
        return found.or(() -> same(needed, path, arguments(tool)));
    }

    private static Map<ArgumentPath, Optional<String>> inside(Tool tool, ArgumentPath object) {
        Map<ArgumentPath, Optional<String>> members = new HashMap<>();
        tool.arguments().stream()
                .flatMap(argument -> argument.inside().stream())
                .filter(inner -> !inner.path().isItem() && inner.path().object().equals(object))
                .forEach(inner ->
                        members.put(inner.path(), Optional.of(inner.from().tool())));
        return members;
    }

    private static Map<ArgumentPath, Optional<String>> arguments(Tool tool) {
        Map<ArgumentPath, Optional<String>> arguments = new HashMap<>();
        tool.arguments().stream()
                .filter(argument -> !argument.path().isItem())
                .forEach(argument -> arguments.put(argument.path(), origin(argument)));
        return arguments;
    }

    /** The one of the same name and origin, else the only one of that origin: {@code id} for {@code pipeline_id}. */
    private static Optional<ArgumentPath> same(
            Argument needed, ArgumentPath path, Map<ArgumentPath, Optional<String>> origins) {
        List<ArgumentPath> others = origins.entrySet().stream()
                .filter(other ->
                        !other.getKey().equals(path) && other.getValue().equals(origin(needed)))
                .map(Map.Entry::getKey)
                .toList();
        Optional<ArgumentPath> named = others.stream()
                .filter(other -> other.name().equals(Optional.of(needed.name())))
                .findFirst();
        return named.isPresent() || others.size() != 1 || needed.from().isEmpty() ? named : Optional.of(others.get(0));
    }

    private static Optional<String> origin(Argument argument) {
        return argument.from().map(Source::tool);
    }
}
