package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiClient;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The tools of one account, as one client sees and calls them: what is not listed cannot be called.
 *
 * <p>It holds no state of any call; any number of threads may call it at once.
 */
public final class Toolbox {
    private final SortedMap<String, RegisteredTool> shown;
    private final ToolCalls calls;
    private final SchemaForm schemaForm;

    private Toolbox(SortedMap<String, RegisteredTool> shown, ToolCalls calls, SchemaForm schemaForm) {
        this.shown = shown;
        this.calls = calls;
        this.schemaForm = schemaForm;
    }

    /** {@return all tools of a registry, without an API to call; cursors are good until this process ends} */
    public static Toolbox of(ToolRegistry registry) {
        return new Toolbox(
                registry.registered(),
                new ToolCalls(
                        registry,
                        Optional.empty(),
                        Cursors.ofThisProcess(),
                        Uploads.DEFAULT,
                        new KnownLists(),
                        BulkSettings.DEFAULT),
                SchemaForm.INLINE);
    }

    /** {@return the same tools, calling the API through {@code client}} */
    public Toolbox calling(ApiClient client) {
        return new Toolbox(shown, calls.calling(client), schemaForm);
    }

    /** {@return the same tools, with {@code next_cursor} sealed by {@code cursors}} */
    public Toolbox sealing(Cursors cursors) {
        return new Toolbox(shown, calls.sealing(cursors), schemaForm);
    }

    /** {@return the same tools, taking these files from callers} */
    public Toolbox taking(Uploads uploads) {
        return new Toolbox(shown, calls.taking(uploads), schemaForm);
    }

    /** {@return the same tools, whose bulk calls are confirmed so} */
    public Toolbox confirming(BulkSettings settings) {
        return new Toolbox(shown, calls.confirming(settings), schemaForm);
    }

    /**
     * {@return those of the tools that {@code filter} lets through}
     *
     * <p>Hand-written tools among them can still call the others of the registry.
     */
    public Toolbox showing(Predicate<ToolDescriptor> filter) {
        SortedMap<String, RegisteredTool> fewer = new TreeMap<>(shown);
        fewer.values().removeIf(registered -> !filter.test(registered.tool().descriptor()));
        return new Toolbox(Collections.unmodifiableSortedMap(fewer), calls, schemaForm);
    }

    /** {@return the same tools, whose schemas clients are shown in this form} */
    public Toolbox describing(SchemaForm form) {
        return new Toolbox(shown, calls, form);
    }

    /** {@return the form in which clients are shown what the tools take} */
    public SchemaForm schemaForm() {
        return schemaForm;
    }

    /** {@return the tools in the order of their names} */
    public List<Tool> tools() {
        return shown.values().stream().map(RegisteredTool::tool).toList();
    }

    /** {@return the tool of exactly this name} */
    public Optional<Tool> find(String name) {
        return Optional.ofNullable(shown.get(name)).map(RegisteredTool::tool);
    }

    /**
     * Calls a tool: validates the arguments, whatever the form of the schema that is shown, runs extensions and interceptors, sends
     * the request.
     *
     * @param tool a tool of this toolbox
     * @param arguments the arguments as the client sent them
     * @return the answer; whatever goes wrong is a {@link ToolResult.Failure}
     */
    public ToolResult call(Tool tool, ObjectNode arguments, CallContext context) {
        String name = tool.descriptor().name();
        return Optional.ofNullable(shown.get(name))
                .filter(registered -> registered.tool().equals(tool))
                .map(registered -> calls.call(registered, arguments, context))
                .orElseGet(() -> ToolResult.failure("unknown_tool", "There is no tool " + name + "."));
    }
}
