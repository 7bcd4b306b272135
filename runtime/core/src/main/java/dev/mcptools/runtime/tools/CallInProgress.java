package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSet;
import dev.mcptools.runtime.fields.FieldSource;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One call in progress. */
final class CallInProgress implements ToolCall {
    private final ToolCalls calls;
    private final CallContext context;
    private final Map<String, RegisteredTool> shown;
    private final List<String> remarks;
    private final long begun;
    private final LookedUp lookedUp = new LookedUp();

    /**
     * A call that begins.
     *
     * @param calls what answers it
     * @param context what the transport knows of it
     * @param shown the tools that the client is shown, by name
     */
    CallInProgress(ToolCalls calls, CallContext context, Map<String, RegisteredTool> shown) {
        this(calls, context, shown, new ArrayList<>(), System.nanoTime());
    }

    private CallInProgress(
            ToolCalls calls, CallContext context, Map<String, RegisteredTool> shown, List<String> remarks, long begun) {
        this.calls = calls;
        this.context = context;
        this.shown = shown;
        this.remarks = remarks;
        this.begun = begun;
    }

    /** {@return a call that nobody waits for and nobody can cancel} */
    static CallInProgress ofNobody(ToolCalls calls) {
        return new CallInProgress(calls, CallContext.UNWATCHED, Map.of());
    }

    /** {@return the same call, whose requests are not broken off when its client gives up} */
    CallInProgress uninterrupted() {
        return new CallInProgress(calls, new Uninterrupted(context), shown, remarks, begun);
    }

    ToolCalls calls() {
        return calls;
    }

    CallContext context() {
        return context;
    }

    /** {@return whether the client can call a tool of this name, so that it may be told of it and of what it lists} */
    boolean isShown(String tool) {
        return shown.containsKey(tool);
    }

    /** {@return what this call has looked up of the lists that its ids come from} */
    LookedUp lookedUp() {
        return lookedUp;
    }

    /** {@return the answer with what was remarked on the way} */
    ToolResult remarked(ToolResult result) {
        synchronized (remarks) {
            return remarks.isEmpty() ? result : Remarks.with(remarks, result);
        }
    }

    @Override
    public void remark(String sentence) {
        synchronized (remarks) {
            if (!remarks.contains(sentence)) {
                remarks.add(sentence);
            }
        }
    }

    @Override
    public FieldDefinitions fields(FieldSource source) {
        return fields(source, calls.fields().settings().age());
    }

    @Override
    public FieldDefinitions fieldsAnew(FieldSource source) {
        return fields(source, sinceItBegan());
    }

    @Override
    public Optional<FieldSet> fields(FieldSource source, String owner) {
        return new FieldReader(calls)
                .of(source, owner, calls.fields().settings().age(), this);
    }

    @Override
    public Optional<FieldSet> fieldsAnew(FieldSource source, String owner) {
        return new FieldReader(calls).of(source, owner, sinceItBegan(), this);
    }

    /**
     * {@return the fields of one owner as they are known, if they are: good for what is sent as it was given, since the API looks
     * too. Nobody waits for them}
     */
    Optional<FieldSet> fieldsAtHand(FieldSource source, String owner) {
        return new FieldReader(calls).atHand(source, owner);
    }

    /** How old fields may be that were read in the course of this call. */
    private Duration sinceItBegan() {
        Duration sinceItBegan = Duration.ofNanos(System.nanoTime() - begun);
        Duration age = calls.fields().settings().age();
        return sinceItBegan.compareTo(age) < 0 ? sinceItBegan : age;
    }

    /** {@return the day it is, where the server says days begin} */
    LocalDate today() {
        return LocalDate.now(calls.fields().settings().clock());
    }

    private FieldDefinitions fields(FieldSource source, Duration age) {
        return new FieldReader(calls).of(source, age, this);
    }

    @Override
    public <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input) {
        return calls.invoke(calls.registry().operation(tool), input, Optional.empty(), this);
    }

    @Override
    public <I> ToolResult invoke(Class<? extends OperationTool<I>> tool, I input, String cursor) {
        return calls.invoke(calls.registry().operation(tool), input, Optional.of(cursor), this);
    }

    @Override
    public <I> Stream<JsonNode> items(Class<? extends OperationTool<I>> tool, I input) {
        return items(calls.registry().operation(tool), input);
    }

    /** {@return the items of a list, to its end, as far as the stream is consumed} */
    <I> Stream<JsonNode> items(RegisteredTool.Operation<I> tool, I input) {
        Iterator<ToolResult.Page> pages = new Pages<>(tool, input);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
                .flatMap(page -> page.items().tree().valueStream());
    }

    @Override
    public <I> ToolResult importRows(Class<? extends OperationTool<I>> tool, ObjectNode arguments, RowSource rows) {
        return new OperationCall<>(calls.registry().operation(tool), this).imported(arguments, rows);
    }

    @Override
    public ArgumentReader reader(ObjectNode arguments) {
        return new ArgumentReader(arguments, calls.uploads());
    }

    @Override
    public ToolResult download(FileLink file, ToolDescriptor tool) {
        return calls.download(file, tool, this);
    }

    @Override
    public <I> List<JsonNode> known(Class<? extends OperationTool<I>> tool, I input, Duration age) {
        RegisteredTool.Operation<I> list = calls.registry().operation(tool);
        return calls.known()
                .items(
                        list.tool().descriptor().name(),
                        Json.object().put("input", String.valueOf(input)),
                        age,
                        () -> items(list, input).toList());
    }

    @Override
    public ToolResult call(Toolbox toolbox, Tool tool, ObjectNode arguments) {
        context.handedOn(tool, arguments);
        return toolbox.call(tool, arguments, context);
    }

    @Override
    public boolean shows(Class<? extends Tool> tool) {
        return shown.values().stream().anyMatch(each -> each.tool().getClass() == tool);
    }

    @Override
    public <I> Optional<URI> address(Class<? extends OperationTool<I>> tool, I input) {
        return calls.address(calls.registry().operation(tool).tool(), input);
    }

    @Override
    public void progress(double progress, Optional<Double> total, String message) {
        context.progress(progress, total, message);
    }

    @Override
    public boolean cancelled() {
        return context.cancelled();
    }

    @Override
    public void requireClient(String capability) {
        context.requireClient(capability);
    }

    @Override
    public boolean canAsk() {
        return context.canAsk();
    }

    @Override
    public Optional<Input> input() {
        return context.input();
    }

    /** The pages of a list, each read when it is asked for. */
    private final class Pages<I> implements Iterator<ToolResult.Page> {
        private final RegisteredTool.Operation<I> tool;
        private final I input;
        private Optional<ToolResult.Page> last = Optional.empty();

        private Pages(RegisteredTool.Operation<I> tool, I input) {
            this.tool = tool;
            this.input = input;
        }

        @Override
        public boolean hasNext() {
            return last.isEmpty() || !last.get().rest().equals(PageRest.NOTHING);
        }

        @Override
        public ToolResult.Page next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            last.map(ToolResult.Page::rest).ifPresent(Pages::requireReachable);
            ToolResult result =
                    calls.invoke(tool, input, last.flatMap(ToolResult.Page::nextCursor), CallInProgress.this);
            ToolResult.Page page = switch (result) {
                case ToolResult.Page next -> next;
                case ToolResult.Failure failure -> throw new ToolFailedException(failure);
                case ToolResult.Success other -> throw notAList();
                case ToolResult.Blocks other -> throw notAList();
                case ToolResult.InputRequired asked -> throw notAList();
            };
            last = Optional.of(page);
            return page;
        }

        private static void requireReachable(PageRest rest) {
            switch (rest) {
                case PageRest.Follows more -> {}
                case PageRest.Nothing end -> {}
                case PageRest.OutOfReach lost -> throw broken(lost.why());
                case PageRest.Unknown unknown -> throw broken(unknown.why());
            }
        }

        private static ToolFailedException broken(String why) {
            return new ToolFailedException(
                    ToolResult.failure("unexpected_answer", why + " The list was not read to its end."));
        }

        private IllegalStateException notAList() {
            return new IllegalStateException(
                    tool.tool().descriptor().name() + " does not answer with the pages of a list.");
        }
    }
}
