package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.NoAnswerException;
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
        ToolResult made = around(tool.tool(), Optional.of(arguments), call, () -> answer(tool, arguments, call));
        ToolDescriptor descriptor = tool.tool().descriptor();
        ToolResult result = FailureBoundary.around(descriptor, () -> askable(made, context));
        return call.remarked(
                isFromApi(tool) ? result : FailureBoundary.around(descriptor, () -> Conformance.checked(result, tool)));
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
                tool.tool(),
                Optional.empty(),
                call,
                () -> new OperationRequest<>(tool, call).answer(input, Asked.byCode(input, cursor)));
    }

    /** {@return where a tool would send its request, if there is an API and it has an address} */
    <I> Optional<URI> address(OperationTool<I> tool, I input) {
        try {
            return client.map(api -> api.address(tool.request(input)));
        } catch (NoAnswerException e) {
            return Optional.empty();
        }
    }

    private static ToolResult answer(RegisteredTool tool, ObjectNode arguments, CallInProgress call) {
        return switch (tool) {
            case RegisteredTool.Operation<?> operation -> new OperationCall<>(operation, call).answer(arguments);
            case RegisteredTool.Handwritten handwritten ->
                handwritten.tool().call(new Preparation(handwritten, call).of(arguments), call);
        };
    }

    /** {@return the file, from the API alone} */
    ToolResult download(FileLink file, ToolDescriptor tool, CallInProgress call) {
        return client.map(api -> new FileDownload(tool, api, call.context()).of(file))
                .orElseGet(() -> ToolResult.failure("unreachable", "This server has no API behind its tools."));
    }

    private ToolResult around(
            Tool tool, Optional<ObjectNode> arguments, CallInProgress call, Supplier<ToolResult> inner) {
        ToolInvocation invocation = new ToolInvocation(tool, arguments, call);
        ToolInterceptor.Next next = () -> FailureBoundary.around(tool.descriptor(), inner);
        for (ToolInterceptor interceptor : registry.interceptors().reversed()) {
            ToolInterceptor.Next rest = next;
            next = () -> FailureBoundary.around(tool.descriptor(), () -> interceptor.intercept(invocation, rest));
        }
        return next.proceed();
    }
}
