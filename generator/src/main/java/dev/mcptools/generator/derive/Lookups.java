package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Argument;
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
                        .map(source -> argument.with(of(tool, argument, source)))
                        .orElse(argument))
                .toList());
    }

    private Source of(Tool tool, Argument argument, Source source) {
        Optional<Tool> list = Optional.ofNullable(tools.get(source.tool())).filter(each -> !each.equals(tool));
        Optional<Identity> identity = list.flatMap(Tool::identity);
        Optional<Map<String, String>> given = list.flatMap(each -> given(each, tool, argument, source));
        if (source.ids().isEmpty() || identity.isEmpty() || given.isEmpty()) {
            return Source.of(source.tool());
        }
        boolean byName = !identity.get().names().isEmpty();
        return byName || identity.get().isShort()
                ? new Source(source.tool(), given.get(), source.ids(), byName)
                : Source.of(source.tool());
    }

    /** What the list has to be called with; empty if the tool has not all of it. */
    private static Optional<Map<String, String>> given(Tool list, Tool tool, Argument argument, Source source) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Argument needed : list.arguments()) {
            Optional<String> here = Optional.ofNullable(source.given().get(needed.name()))
                    .or(() -> needed.required() ? same(needed, tool, argument) : Optional.empty());
            here.ifPresent(name -> given.put(needed.name(), name));
            if (needed.required() && here.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(given);
    }

    /** The argument of the same name and origin, else the only one of that origin: {@code id} for {@code pipeline_id}. */
    private static Optional<String> same(Argument needed, Tool tool, Argument argument) {
        Map<String, Argument> others = new HashMap<>();
        tool.arguments().stream()
                .filter(other ->
                        !other.name().equals(argument.name()) && origin(other).equals(origin(needed)))
                .forEach(other -> others.put(other.name(), other));
        if (others.containsKey(needed.name())) {
            return Optional.of(needed.name());
        }
        return others.size() == 1 && needed.from().isPresent()
                ? others.keySet().stream().findFirst()
                : Optional.empty();
    }

    private static Optional<String> origin(Argument argument) {
        return argument.from().map(Source::tool);
    }
}
