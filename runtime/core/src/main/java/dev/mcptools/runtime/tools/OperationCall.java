package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Answers a call of a generated tool: with one request, or with as many as bulk work and waiting for a job take.
 *
 * @param tool the tool
 * @param call the call
 */
record OperationCall<I>(RegisteredTool.Operation<I> tool, CallInProgress call) {
    private static final System.Logger LOGGER = System.getLogger(OperationCall.class.getName());

    /**
     * {@return the answer}
     *
     * @param arguments the arguments as the client sent them, not yet validated
     */
    ToolResult answer(ObjectNode arguments) {
        Optional<Bulk> bulk = descriptor().bulk();
        if (bulk.isEmpty()) {
            return single(arguments);
        }
        return switch (bulk.get()) {
            case Bulk.Matching matching ->
                noted(new MatchingCall<>(tool, matching, call).answer(arguments, prepared(arguments)));
            case Bulk.Rows rows -> arguments.path(rows.rows()).isArray() ? rows(rows, arguments) : single(arguments);
        };
    }

    /**
     * {@return the answer to a call in which hand-written code imports rows}
     *
     * @param arguments all arguments but the rows, not yet validated
     */
    ToolResult imported(ObjectNode arguments, RowSource rows) {
        if (descriptor().bulk().orElseThrow(this::noImport) instanceof Bulk.Rows bulk) {
            return imported(bulk, arguments, rows);
        }
        throw noImport();
    }

    /** Of many rows some may be wrong, which is no reason to refuse the call as a whole. */
    private ToolResult rows(Bulk.Rows bulk, ObjectNode arguments) {
        return imported(bulk, arguments.deepCopy().without(bulk.rows()), RowSource.of(arguments.path(bulk.rows())));
    }

    private ToolResult imported(Bulk.Rows bulk, ObjectNode arguments, RowSource rows) {
        return noted(new RowsCall<>(tool, bulk, call).answer(arguments, rows));
    }

    /** A cursor is bound to the arguments as they were given: what is made of them may differ from page to page. */
    private ToolResult single(ObjectNode given) {
        ObjectNode prepared = prepared(given);
        // Before anything is sent: a job must not be started that nobody could ask for.
        Optional<JobWait> wait = descriptor()
                .job()
                .map(job ->
                        new JobWait(job, descriptor(), call.calls().registry().operation(job.poll()), call));
        ToolResult result = new OperationRequest<>(tool, call)
                .answer(tool.tool().read(call.reader(prepared)), Asked.byClient(given, descriptor()));
        return wait.isPresent() ? wait.get().after(result, prepared) : result;
    }

    private ObjectNode prepared(ObjectNode arguments) {
        return new Preparation(tool, call).of(arguments);
    }

    /** Whoever cancels a call gets no answer to it: how far it had come is to be found here. */
    private ToolResult noted(ToolResult result) {
        if (result instanceof ToolResult.Failure failure && failure.code().equals(Failures.CANCELLED)) {
            LOGGER.log(Level.INFO, descriptor().name() + ": " + failure.message());
        }
        return result;
    }

    private IllegalArgumentException noImport() {
        return new IllegalArgumentException(descriptor().name() + " does not import rows.");
    }

    private ToolDescriptor descriptor() {
        return tool.tool().descriptor();
    }
}
