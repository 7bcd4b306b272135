package dev.mcptools.runtime.tools;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tools by name, in the order of their names; each change makes a new registry. */
public final class ToolRegistry {
    private final SortedMap<String, Tool> tools;

    private ToolRegistry(SortedMap<String, Tool> tools) {
        this.tools = tools;
    }

    /**
     * {@return a registry of these tools}
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static ToolRegistry of(Tool... tools) {
        SortedMap<String, Tool> byName = new TreeMap<>();
        for (Tool tool : tools) {
            put(byName, tool);
        }
        return new ToolRegistry(byName);
    }

    /**
     * {@return the same tools and this one}
     *
     * @throws IllegalArgumentException if there is one of its name
     */
    public ToolRegistry add(Tool tool) {
        SortedMap<String, Tool> byName = new TreeMap<>(tools);
        put(byName, tool);
        return new ToolRegistry(byName);
    }

    /** {@return the tools in the order of their names} */
    public List<Tool> tools() {
        return List.copyOf(tools.values());
    }

    /** {@return the tool of exactly this name} */
    public Optional<Tool> find(String name) {
        return Optional.ofNullable(tools.get(name));
    }

    private static void put(SortedMap<String, Tool> byName, Tool tool) {
        String name = tool.descriptor().name();
        if (byName.putIfAbsent(name, tool) != null) {
            throw new IllegalArgumentException("Two tools are named " + name + ".");
        }
    }
}
