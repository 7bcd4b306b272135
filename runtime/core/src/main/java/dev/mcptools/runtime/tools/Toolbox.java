package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldArgument;
import dev.mcptools.runtime.fields.FieldSource;
import dev.mcptools.runtime.upstream.ApiClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The tools of one account, as one client sees and calls them: what is not listed cannot be called.
 *
 * <p>It holds no state of any call; any number of threads may call it at once.
 */
public final class Toolbox {
    private final SortedMap<String, RegisteredTool> shown;
    private final ToolCalls calls;
    private final SchemaForm schemaForm;
    private final Offers offers;
    private final RequestStates states;
    private final Set<FieldSource> fieldSources;

    private Toolbox(
            SortedMap<String, RegisteredTool> shown,
            ToolCalls calls,
            SchemaForm schemaForm,
            Offers offers,
            RequestStates states) {
        this.shown = shown;
        this.calls = calls;
        this.schemaForm = schemaForm;
        this.offers = offers;
        this.states = states;
        this.fieldSources = shown.values().stream()
                .flatMap(registered -> registered.tool().descriptor().customFields().stream())
                .map(FieldArgument::source)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return all tools of a registry, without an API to call; cursors, and the states of calls that ask, are good until this
     * process ends}
     */
    public static Toolbox of(ToolRegistry registry) {
        Cursors cursors = Cursors.ofThisProcess();
        ToolCalls calls = new ToolCalls(
                registry,
                Optional.empty(),
                cursors,
                Uploads.DEFAULT,
                new KnownLists(),
                new LiveFields(FieldSettings.DEFAULT),
                "",
                BulkSettings.DEFAULT,
                true);
        return new Toolbox(
                registry.registered(),
                calls,
                SchemaForm.INLINE,
                new Offers(List.of(), calls),
                RequestStates.of(cursors));
    }

    /** {@return the same tools, calling the API through {@code client}} */
    public Toolbox calling(ApiClient client) {
        return with(each -> each.calling(client), states);
    }

    /** {@return the same tools, with {@code next_cursor} and the state of calls that ask sealed by the key of {@code cursors}} */
    public Toolbox sealing(Cursors cursors) {
        return with(each -> each.sealing(cursors), states.sealing(cursors));
    }

    /**
     * {@return the same tools, which hold ids against the lists they come from before something is written, or do not}
     *
     * <p>If this is not called, they do.
     */
    public Toolbox verifyingLineage(boolean verifies) {
        return with(each -> each.verifyingLineage(verifies), states);
    }

    /** {@return the same tools, taking these files from callers} */
    public Toolbox taking(Uploads uploads) {
        return with(each -> each.taking(uploads), states);
    }

    /** {@return the same tools, for this account alone: states and confirmations of calls are good for no other one} */
    public Toolbox forAccount(String id) {
        return with(each -> each.forAccount(id), states.forAccount(id));
    }

    /**
     * {@return the same tools, whose users may take this long to answer what a call asks}
     *
     * @param clock what tells the time
     */
    public Toolbox awaitingAnswers(Duration lifetime, InstantSource clock) {
        return with(each -> each, states.waiting(lifetime, clock));
    }

    /**
     * {@return the same tools, and these prompts and resources beside those already there}
     *
     * @throws IllegalArgumentException if two have the same name or URI, or if one needs a tool that the registry never had
     */
    public Toolbox offering(Offered... further) {
        return new Toolbox(
                shown, calls, schemaForm, offers.and(List.of(further)).besides(shown.keySet()), states);
    }

    /**
     * {@return the tools of another registry in front of these: for the same account, with the same prompts and resources}
     *
     * <p>They are told nothing of these: what they call of them, they must know themselves.
     */
    public Toolbox behind(ToolRegistry registry) {
        ToolCalls others = calls.behind(registry);
        return new Toolbox(registry.registered(), others, SchemaForm.INLINE, offers, states);
    }

    /** {@return the same tools, whose bulk calls are confirmed so} */
    public Toolbox confirming(BulkSettings settings) {
        return with(each -> each.confirming(settings), states);
    }

    /** {@return the same tools, which look at the fields that an account defines as these settings say} */
    public Toolbox knowing(FieldSettings settings) {
        return with(each -> each.knowing(settings), states);
    }

    /**
     * {@return those of the tools that {@code filter} lets through}
     *
     * <p>Hand-written tools among them can still call the others of the registry; prompts and resources that need one of the
     * others are no longer offered.
     */
    public Toolbox showing(Predicate<ToolDescriptor> filter) {
        SortedMap<String, RegisteredTool> fewer = new TreeMap<>(shown);
        fewer.values().removeIf(registered -> !filter.test(registered.tool().descriptor()));
        return new Toolbox(
                Collections.unmodifiableSortedMap(fewer), calls, schemaForm, offers.besides(fewer.keySet()), states);
    }

    /** {@return the same tools, whose schemas clients are shown in this form} */
    public Toolbox describing(SchemaForm form) {
        return new Toolbox(shown, calls, form, offers, states);
    }

    /** {@return the form in which clients are shown what the tools take} */
    public SchemaForm schemaForm() {
        return schemaForm;
    }

    /** {@return the prompts and resources that clients are offered beside the tools} */
    public Offers offers() {
        return offers;
    }

    /**
     * {@return the fields that describe arguments of these tools, as they were a moment ago}
     *
     * <p>Where they have aged, they are read again meanwhile. Only what is not known, or all too old, is waited for, a few
     * seconds at most; what the API has not told by then is not in it.
     */
    public FieldSnapshot fields() {
        return fieldSources.isEmpty() ? FieldSnapshot.NOTHING : new FieldReader(calls).snapshot(fieldSources);
    }

    /** {@return the same, as far as they are known: nothing is read} */
    public FieldSnapshot knownFields() {
        return fieldSources.isEmpty() ? FieldSnapshot.NOTHING : new FieldReader(calls).known(fieldSources);
    }

    /** {@return how the fields are looked at, if any describe arguments of these tools: then the list of tools changes with them} */
    public Optional<FieldSettings> fieldSettings() {
        return fieldSources.isEmpty()
                ? Optional.empty()
                : Optional.of(calls.fields().settings());
    }

    /** Tells {@code listener} when the fields have changed, until what is returned has run. */
    public Runnable watchFields(Runnable listener) {
        return calls.fields().watch(listener);
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
                .map(registered -> calls.call(registered, arguments, context, shown))
                .orElseGet(() -> ToolResult.failure("unknown_tool", "There is no tool " + name + "."));
    }

    /**
     * {@return what a call that asks has to remember, as its client keeps it}
     *
     * @param request the request that asks
     */
    public String seal(AskedRequest request, String state) {
        return states.seal(request, state);
    }

    /**
     * {@return what a call had to remember when it asked}
     *
     * @param request the request with the answers
     * @param sealed what its client has kept
     * @throws StateRefusedException if it was changed, has expired, or belongs to another account or request
     */
    public String open(AskedRequest request, String sealed) {
        return states.open(request, sealed);
    }

    @SuppressWarnings("ReferenceEquality") // Equal calls of two accounts would know of each other.
    private Toolbox with(UnaryOperator<ToolCalls> change, RequestStates other) {
        ToolCalls changed = change.apply(calls);
        // What is known of an account is known to its tools and its resources alike.
        Offers others = offers.calls() == calls ? offers.with(same -> changed) : offers.with(change);
        return new Toolbox(shown, changed, schemaForm, others, other);
    }
}
