package dev.mcptools.runtime.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tools by name, in the order of their names, with what was added to them; each change makes a new registry.
 *
 * <p>A generated tool that was replaced or removed is no longer listed and cannot be called by clients; hand-written code
 * can still call it through {@link ToolCall#invoke}, with the extensions it had.
 */
public final class ToolRegistry {
    private final SortedMap<String, RegisteredTool> byName;
    private final Map<Class<?>, RegisteredTool> byClass;
    private final List<ToolInterceptor> interceptors;

    private ToolRegistry(
            SortedMap<String, RegisteredTool> byName,
            Map<Class<?>, RegisteredTool> byClass,
            List<ToolInterceptor> interceptors) {
        this.byName = byName;
        this.byClass = byClass;
        this.interceptors = interceptors;
    }

    /**
     * {@return a registry of these tools}
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static ToolRegistry of(Tool... tools) {
        Change change = new ToolRegistry(new TreeMap<>(), Map.of(), List.of()).change();
        List.of(tools).forEach(change::add);
        return change.made();
    }

    /**
     * {@return the same tools and this one}
     *
     * @throws IllegalArgumentException if there is one of its name
     */
    public ToolRegistry add(Tool tool) {
        return change().add(tool).made();
    }

    /**
     * {@return the same tools, with this one instead of the one of that class}
     *
     * @throws IllegalArgumentException if there is none of that class, or another one of the new one's name
     */
    public ToolRegistry replace(Class<? extends Tool> replaced, Tool tool) {
        return change().remove(replaced).add(tool).made();
    }

    /**
     * {@return the same tools without the one of this class}
     *
     * @throws IllegalArgumentException if there is none
     */
    public ToolRegistry remove(Class<? extends Tool> removed) {
        return change().remove(removed).made();
    }

    /**
     * {@return the same tools, with this extension added to the one of this class}
     *
     * <p>Extensions run in the order they were added.
     *
     * @throws IllegalArgumentException if there is none of this class
     */
    public <I> ToolRegistry extend(Class<? extends OperationTool<I>> extended, ToolExtension<I> extension) {
        return change().extend(extended, extension).made();
    }

    /** {@return the same tools, with this interceptor inside those already there} */
    public ToolRegistry intercept(ToolInterceptor interceptor) {
        List<ToolInterceptor> all = new ArrayList<>(interceptors);
        all.add(interceptor);
        return new ToolRegistry(byName, byClass, List.copyOf(all));
    }

    /** {@return the tools in the order of their names} */
    public List<Tool> tools() {
        return byName.values().stream().map(RegisteredTool::tool).toList();
    }

    /** {@return the tool of exactly this name} */
    public Optional<Tool> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(RegisteredTool::tool);
    }

    /** {@return the tools by name} */
    SortedMap<String, RegisteredTool> registered() {
        return byName;
    }

    /** {@return the interceptors, the outermost first} */
    List<ToolInterceptor> interceptors() {
        return interceptors;
    }

    /**
     * {@return the generated tool of this class, also if it was replaced or removed}
     *
     * @throws IllegalArgumentException if it never was in this registry
     */
    <I> RegisteredTool.Operation<I> operation(Class<? extends OperationTool<I>> type) {
        return typed(type, byClass);
    }

    /**
     * {@return the generated tool of this name, also if it was replaced or removed}
     *
     * @throws IllegalArgumentException if it never was in this registry
     */
    RegisteredTool.Operation<?> operation(String name) {
        return findOperation(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no generated tool " + name + "."));
    }

    /** {@return the generated tool of this name, also if it was replaced or removed} */
    Optional<RegisteredTool.Operation<?>> findOperation(String name) {
        return byClass.values().stream()
                .filter(registered -> registered.tool().descriptor().name().equals(name))
                .filter(RegisteredTool.Operation.class::isInstance)
                .<RegisteredTool.Operation<?>>map(RegisteredTool.Operation.class::cast)
                .findFirst();
    }

    /**
     * {@return the name of the tool of this class, also if it was replaced or removed}
     *
     * @throws IllegalArgumentException if it never was in this registry
     */
    String nameOf(Class<? extends Tool> type) {
        return Optional.ofNullable(byClass.get(type))
                .map(registered -> registered.tool().descriptor().name())
                .orElseThrow(() -> unknown(type));
    }

    private Change change() {
        return new Change(new TreeMap<>(byName), new HashMap<>(byClass));
    }

    // The key is the class of the tool, and Class<? extends OperationTool<I>> says what its I is.
    @SuppressWarnings("unchecked")
    private static <I> RegisteredTool.Operation<I> typed(
            Class<? extends OperationTool<I>> type, Map<Class<?>, RegisteredTool> byClass) {
        if (byClass.get(type) instanceof RegisteredTool.Operation<?> operation) {
            return (RegisteredTool.Operation<I>) operation;
        }
        throw unknown(type);
    }

    private static IllegalArgumentException unknown(Class<?> type) {
        return new IllegalArgumentException("There is no " + type.getName() + " in this registry.");
    }

    /** A new registry in the making. */
    private final class Change {
        private final SortedMap<String, RegisteredTool> names;
        private final Map<Class<?>, RegisteredTool> classes;

        private Change(SortedMap<String, RegisteredTool> names, Map<Class<?>, RegisteredTool> classes) {
            this.names = names;
            this.classes = classes;
        }

        private Change add(Tool tool) {
            RegisteredTool registered = RegisteredTool.of(tool);
            String name = tool.descriptor().name();
            if (names.putIfAbsent(name, registered) != null) {
                throw new IllegalArgumentException("Two tools are named " + name + ".");
            }
            classes.put(tool.getClass(), registered);
            return this;
        }

        private Change remove(Class<? extends Tool> type) {
            if (!names.values().removeIf(registered -> registered.tool().getClass() == type)) {
                throw unknown(type);
            }
            return this;
        }

        private <I> Change extend(Class<? extends OperationTool<I>> type, ToolExtension<I> extension) {
            RegisteredTool.Operation<I> extended = typed(type, classes).extended(extension);
            classes.put(type, extended);
            names.computeIfPresent(
                    extended.tool().descriptor().name(),
                    (name, listed) -> listed.tool().equals(extended.tool()) ? extended : listed);
            return this;
        }

        private ToolRegistry made() {
            return new ToolRegistry(names, Map.copyOf(classes), interceptors);
        }
    }
}
