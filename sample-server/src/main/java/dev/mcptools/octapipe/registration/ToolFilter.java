package dev.mcptools.octapipe.registration;

import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ToolDescriptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Lets through the tools that a configuration names: any of its methods, and any of its tags.
 *
 * <p>Kinds go by what a tool is declared to do, not by its name: {@code read} never lets through what changes anything.
 */
public final class ToolFilter implements Predicate<ToolDescriptor> {
    /** What stands for methods of a kind. */
    public static final List<String> KINDS = List.of("read", "write", "custom");

    private static final Set<String> USUAL = Set.of("list", "get", "create", "update", "delete");

    private final ServerConfig config;

    private ToolFilter(ServerConfig config) {
        this.config = config;
    }

    /** {@return the filter of a configuration} */
    public static ToolFilter of(ServerConfig config) {
        return new ToolFilter(config);
    }

    @Override
    public boolean test(ToolDescriptor tool) {
        boolean byMethod =
                config.methods().isEmpty() || config.methods().stream().anyMatch(method -> isOf(method, tool));
        boolean byTag = config.tags().isEmpty() || tool.tags().stream().anyMatch(config.tags()::contains);
        return byMethod && byTag;
    }

    private static boolean isOf(String method, ToolDescriptor tool) {
        return switch (method) {
            case "read" -> tool.access() == Access.READ;
            case "write" -> tool.access() != Access.READ;
            case "custom" -> !USUAL.contains(tool.method());
            default -> tool.method().equals(method);
        };
    }

    /**
     * {@return why nobody would want this filter, as a sentence: it names what does not exist, or lets nothing through}
     *
     * @param tools all that there are
     */
    public Optional<String> problem(List<ToolDescriptor> tools) {
        Set<String> methods = new TreeSet<>();
        Set<String> tags = new TreeSet<>();
        tools.forEach(tool -> {
            methods.add(tool.method());
            tags.addAll(tool.tags());
        });
        methods.remove("");
        for (String method : config.methods()) {
            if (!KINDS.contains(method) && !methods.contains(method)) {
                return Optional.of("config.methods: there is no method '" + method + "'. There are the kinds "
                        + String.join(", ", KINDS) + " and the methods " + String.join(", ", methods) + ".");
            }
        }
        for (String tag : config.tags()) {
            if (!tags.contains(tag)) {
                return Optional.of(
                        "config.tags: there is no tag '" + tag + "'. There are " + String.join(", ", tags) + ".");
            }
        }
        return tools.stream().anyMatch(this)
                ? Optional.empty()
                : Optional.of("config: no tool has both one of these methods and one of these tags. Tools with one of"
                        + " these tags have the methods " + String.join(", ", methodsWithTags(tools)) + ".");
    }

    private Set<String> methodsWithTags(List<ToolDescriptor> tools) {
        Set<String> methods = new TreeSet<>();
        tools.stream()
                .filter(tool -> tool.tags().stream().anyMatch(config.tags()::contains))
                .forEach(tool -> methods.add(tool.method()));
        return methods;
    }
}
