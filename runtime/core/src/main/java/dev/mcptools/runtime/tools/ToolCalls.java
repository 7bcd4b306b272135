package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiAnswer;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.NoAnswerException;
import dev.mcptools.runtime.upstream.ParameterRejectedException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers the calls of one toolbox.
 *
 * @param registry where tools that call others find them
 * @param client the API; without one, generated tools fail
 * @param cursors what seals and opens {@code next_cursor}
 * @param uploads which files are taken from callers
 * @param known what the account's lists held a moment ago
 * @param fields the fields that the account defines
 * @param account whose calls these are; empty if nobody has said
 * @param bulk when bulk calls have to be confirmed
 * @param verifiesLineage whether ids are held against each other before something is written
 */
record ToolCalls(
        ToolRegistry registry,
        Optional<ApiClient> client,
        Cursors cursors,
        Uploads uploads,
        KnownLists known,
        LiveFields fields,
        String account,
        BulkSettings bulk,
        boolean verifiesLineage) {
    private static final System.Logger LOGGER = System.getLogger(ToolCalls.class.getName());

    ToolCalls calling(ApiClient api) {
        // Another client may be another account, of which nothing is known yet.
        return new ToolCalls(
                registry,
                Optional.of(api),
                cursors,
                uploads,
                new KnownLists(),
                new LiveFields(fields.settings()),
                account,
                bulk,
                verifiesLineage);
    }

    ToolCalls sealing(Cursors other) {
        return new ToolCalls(registry, client, other, uploads, known, fields, account, bulk, verifiesLineage);
    }

    ToolCalls taking(Uploads other) {
        return new ToolCalls(registry, client, cursors, other, known, fields, account, bulk, verifiesLineage);
    }

    ToolCalls knowing(FieldSettings settings) {
        return new ToolCalls(
                registry, client, cursors, uploads, known, new LiveFields(settings), account, bulk, verifiesLineage);
    }

    ToolCalls forAccount(String id) {
        return new ToolCalls(registry, client, cursors, uploads, known, fields, id, bulk, verifiesLineage);
    }

    /** {@return the calls of other tools of the same account, without an API} */
    ToolCalls behind(ToolRegistry others) {
        return new ToolCalls(
                others,
                Optional.empty(),
                cursors,
                uploads,
                new KnownLists(),
                new LiveFields(fields.settings()),
                account,
                bulk,
                verifiesLineage);
    }

    ToolCalls verifyingLineage(boolean verifies) {
        return new ToolCalls(registry, client, cursors, uploads, known, fields, account, bulk, verifies);
    }

    ToolCalls confirming(BulkSettings other) {
        return new ToolCalls(registry, client, cursors, uploads, known, fields, account, other, verifiesLineage);
    }

    /** {@return what seals confirmations of bulk calls} */
    BulkTokens tokens() {
        return new BulkTokens(cursors.sealFor("bulk"), account, bulk.clock());
    }

    /**
     * {@return the answer to a client's call}
     *
     * @param shown the tools that the client is shown, by name
     */
    ToolResult call(RegisteredTool tool, ObjectNode arguments, CallContext context, Map<String, RegisteredTool> shown) {
        CallInProgress call = new CallInProgress(this, context, shown);
        ToolResult made = around(tool.tool(), Optional.of(arguments), call, () -> validated(tool, arguments, call));
        ToolDescriptor descriptor = tool.tool().descriptor();
        ToolResult result = guarded(descriptor, () -> askable(made, context));
        return call.remarked(isFromApi(tool) ? result : guarded(descriptor, () -> Conformance.checked(result, tool)));
    }

    /** What a client cannot be asked, it is not asked (2026-07-28, Multi Round-Trip Requests, "Server Requirements"). */
    static <T> T askable(T result, CallContext context) {
        if (result instanceof ToolResult.InputRequired && !context.canAsk()) {
            context.requireClient("elicitation");
            throw new ToolFailedException(
                    ToolResult.failure("client_lacks_capability", "This client cannot ask its user."));
        }
        return result;
    }

    /** Whether nobody but the runtime makes the results, which has checked them then. */
    private boolean isFromApi(RegisteredTool tool) {
        return registry.interceptors().isEmpty()
                && tool instanceof RegisteredTool.Operation<?> operation
                && operation.extensions().isEmpty()
                // What such a tool answers in the end was asked of another one, which has another schema.
                && operation.tool().descriptor().job().isEmpty();
    }

    /**
     * {@return the answer to a call that hand-written code makes}
     *
     * @param cursor the page to read, from an earlier answer to the same call
     */
    <I> ToolResult invoke(RegisteredTool.Operation<I> tool, I input, Optional<String> cursor, CallInProgress call) {
        return around(
                tool.tool(), Optional.empty(), call, () -> answer(tool, input, Asked.byCode(input, cursor), call));
    }

    /** {@return where a tool would send its request, if there is an API and it has an address} */
    <I> Optional<URI> address(OperationTool<I> tool, I input) {
        try {
            return client.map(api -> api.address(tool.request(input)));
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
    }

    private ToolResult validated(RegisteredTool tool, ObjectNode arguments, CallInProgress call) {
        Optional<Bulk> bulk = tool.tool().descriptor().bulk();
        if (tool instanceof RegisteredTool.Operation<?> operation
                && bulk.isPresent()
                && bulk.get() instanceof Bulk.Rows rows
                && arguments.path(rows.rows()).isArray()) {
            // Of many rows some may be wrong, which is no reason to refuse the call as a whole.
            ObjectNode others = arguments.deepCopy().without(rows.rows());
            return noted(
                    operation,
                    new RowsCall<>(this, operation, rows, call)
                            .answer(others, RowSource.of(arguments.path(rows.rows()))));
        }
        ObjectNode prepared = new Preparation(tool, call).of(arguments);
        return switch (tool) {
            case RegisteredTool.Operation<?> operation -> operation(operation, arguments, prepared, call);
            case RegisteredTool.Handwritten handwritten -> handwritten.tool().call(prepared, call);
        };
    }

    private <I> ToolResult operation(
            RegisteredTool.Operation<I> tool, ObjectNode given, ObjectNode prepared, CallInProgress call) {
        Optional<Bulk> bulk = tool.tool().descriptor().bulk();
        if (bulk.isEmpty()) {
            return read(tool, given, prepared, call);
        }
        return switch (bulk.get()) {
            case Bulk.Matching matching ->
                noted(tool, new MatchingCall<>(this, tool, matching, call).answer(given, prepared));
            case Bulk.Rows rows -> read(tool, given, prepared, call);
        };
    }

    /** {@return the answer to a call in which hand-written code imports rows} */
    <I> ToolResult importRows(
            Class<? extends OperationTool<I>> type, ObjectNode arguments, RowSource rows, CallInProgress call) {
        RegisteredTool.Operation<I> tool = registry.operation(type);
        if (tool.tool().descriptor().bulk().orElseThrow(() -> noImport(tool)) instanceof Bulk.Rows bulk) {
            return noted(tool, new RowsCall<>(this, tool, bulk, call).answer(arguments, rows));
        }
        throw noImport(tool);
    }

    /** Whoever cancels a call gets no answer to it: how far it had come is to be found here. */
    private static ToolResult noted(RegisteredTool tool, ToolResult result) {
        if (result instanceof ToolResult.Failure failure && failure.code().equals(Failures.CANCELLED)) {
            LOGGER.log(System.Logger.Level.INFO, tool.tool().descriptor().name() + ": " + failure.message());
        }
        return result;
    }

    private static IllegalArgumentException noImport(RegisteredTool tool) {
        return new IllegalArgumentException(tool.tool().descriptor().name() + " does not import rows.");
    }

    /**
     * {@return the answer to one request of a bulk call, as the API gave it; whatever goes wrong is a failure}
     *
     * @param arguments the arguments of the operation
     */
    <I> ToolResult once(RegisteredTool.Operation<I> tool, ObjectNode arguments, CallInProgress call) {
        // The tool's output schema is for what is made of all answers.
        RegisteredTool.Operation<I> bare =
                new RegisteredTool.Operation<>(tool.tool(), tool.extensions(), tool.validator(), () -> Outline.ANY);
        CallInProgress request = call.uninterrupted();
        return guarded(
                tool.tool().descriptor(),
                () -> answer(
                        bare,
                        tool.tool().read(new ArgumentReader(arguments, uploads)),
                        new Asked(arguments, Optional.empty(), Selection.ALL),
                        request));
    }

    /**
     * Reads the arguments and answers.
     *
     * @param given the arguments as the client sent them, which a cursor is bound to: what is made of them may differ
     *     from page to page
     * @param prepared what the tool reads
     */
    private <I> ToolResult read(
            RegisteredTool.Operation<I> tool, ObjectNode given, ObjectNode prepared, CallInProgress call) {
        Asked asked = Asked.byClient(given, tool.tool().descriptor());
        // Before anything is sent: a job must not be started that nobody could ask for.
        Optional<JobWait> wait = tool.tool()
                .descriptor()
                .job()
                .map(job -> new JobWait(job, tool.tool().descriptor(), registry.operation(job.poll()), this, call));
        ToolResult result = answer(tool, tool.tool().read(new ArgumentReader(prepared, uploads)), asked, call);
        return wait.isPresent() ? wait.get().after(result, prepared) : result;
    }

    /** {@return the file, from the API alone} */
    ToolResult download(FileLink file, ToolDescriptor tool, CallInProgress call) {
        return client.map(api -> new FileDownload(tool, api, call.context()).of(file))
                .orElseGet(() -> ToolResult.failure("unreachable", "This server has no API behind its tools."));
    }

    private <I> ToolResult answer(RegisteredTool.Operation<I> tool, I read, Asked asked, CallInProgress call) {
        ToolDescriptor descriptor = tool.tool().descriptor();
        Optional<Paging> paging = descriptor
                .pagination()
                .map(pagination ->
                        Paging.at(asked.cursor(), descriptor.name(), pagination, asked.arguments(), cursors));
        I input = read;
        for (ToolExtension<I> extension : tool.extensions()) {
            input = extension.before(input, call);
        }
        ApiRequest first = tool.tool().request(input);
        for (ToolExtension<I> extension : tool.extensions()) {
            first = extension.request(first, input, call);
        }
        ApiRequest request = paging.isPresent() ? paging.get().of(first) : first;
        ToolResult result = send(request, tool, paging, asked, call);
        for (ToolExtension<I> extension : tool.extensions()) {
            result = extension.result(result, input, call);
        }
        return result;
    }

    private ToolResult send(
            ApiRequest request,
            RegisteredTool.Operation<?> operation,
            Optional<Paging> paging,
            Asked asked,
            CallInProgress call) {
        ToolDescriptor tool = operation.tool().descriptor();
        if (client.isEmpty()) {
            return ToolResult.failure("unreachable", "This server has no API behind " + tool.name() + ".");
        }
        try {
            ApiAnswer answer = client.get().send(request, call.context());
            if (answer.successful()) {
                return new AnswerReader(
                                tool, request, paging, operation.outline().get(), asked.selection())
                        .read(answer);
            }
            if (answer.status() == 404 || answer.status() == 410 || answer.status() == 422) {
                // What is known of the lists that its ids come from may be what is wrong.
                tool.sources().values().forEach(source -> known.forget(source.tool()));
            }
            if (answer.status() == 400 || answer.status() == 422) {
                // So may be what is known of the fields.
                tool.customFields()
                        .forEach(argument -> known.forget(argument.source().toldBy()));
            }
            return Failures.of(answer, tool, SourceHints.of(tool, asked.arguments(), call));
        } catch (NoAnswerException e) {
            return Failures.of(e, tool);
        }
    }

    private ToolResult around(
            Tool tool, Optional<ObjectNode> arguments, CallInProgress call, Supplier<ToolResult> inner) {
        ToolInvocation invocation = new ToolInvocation(tool, arguments, call);
        ToolInterceptor.Next next = () -> guarded(tool.descriptor(), inner);
        for (ToolInterceptor interceptor : registry.interceptors().reversed()) {
            ToolInterceptor.Next rest = next;
            next = () -> guarded(tool.descriptor(), () -> interceptor.intercept(invocation, rest));
        }
        return next.proceed();
    }

    private static ToolResult guarded(ToolDescriptor tool, Supplier<ToolResult> work) {
        try {
            return work.get();
        } catch (ArgumentsRejectedException e) {
            return Failures.invalidArguments(e.problems());
        } catch (ParameterRejectedException e) {
            return Failures.rejectedParameters(e, tool);
        } catch (ToolFailedException e) {
            return e.failure();
        } catch (RuntimeException e) {
            return Failures.internal(tool.name(), Incident.logged(LOGGER, "the tool " + tool.name() + " failed", e));
        }
    }
}
