package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiAnswer;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.NoAnswerException;
import dev.mcptools.runtime.upstream.ParameterRejectedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers the calls of one toolbox.
 *
 * @param registry where tools that call others find them
 * @param client the API; without one, generated tools fail
 * @param cursors what seals and opens {@code next_cursor}
 * @param uploads which files are taken from callers
 */
record ToolCalls(ToolRegistry registry, Optional<ApiClient> client, Cursors cursors, Uploads uploads) {
    private static final System.Logger LOGGER = System.getLogger(ToolCalls.class.getName());

    ToolCalls calling(ApiClient api) {
        return new ToolCalls(registry, Optional.of(api), cursors, uploads);
    }

    ToolCalls sealing(Cursors other) {
        return new ToolCalls(registry, client, other, uploads);
    }

    ToolCalls taking(Uploads other) {
        return new ToolCalls(registry, client, cursors, other);
    }

    /** {@return the answer to a client's call} */
    ToolResult call(RegisteredTool tool, ObjectNode arguments, CallContext context) {
        CallInProgress call = new CallInProgress(this, context);
        ToolResult result = around(tool.tool(), Optional.of(arguments), call, () -> validated(tool, arguments, call));
        return isFromApi(tool) ? result : guarded(tool.tool().descriptor(), () -> Conformance.checked(result, tool));
    }

    /** Whether nobody but the runtime makes the results, which has checked them then. */
    private boolean isFromApi(RegisteredTool tool) {
        return registry.interceptors().isEmpty()
                && tool instanceof RegisteredTool.Operation<?> operation
                && operation.extensions().isEmpty();
    }

    /**
     * {@return the answer to a call that hand-written code makes}
     *
     * @param cursor the page to read, from an earlier answer to the same call
     */
    <I> ToolResult invoke(
            Class<? extends OperationTool<I>> type, I input, Optional<String> cursor, CallInProgress call) {
        RegisteredTool.Operation<I> tool = registry.operation(type);
        return around(
                tool.tool(), Optional.empty(), call, () -> answer(tool, input, Asked.byCode(input, cursor), call));
    }

    private ToolResult validated(RegisteredTool tool, ObjectNode arguments, CallInProgress call) {
        List<ArgumentProblem> problems = tool.validator().problems(arguments);
        if (!problems.isEmpty()) {
            return Failures.invalidArguments(problems);
        }
        return switch (tool) {
            case RegisteredTool.Operation<?> operation -> read(operation, arguments, call);
            case RegisteredTool.Handwritten handwritten -> handwritten.tool().call(arguments, call);
        };
    }

    private <I> ToolResult read(RegisteredTool.Operation<I> tool, ObjectNode arguments, CallInProgress call) {
        Asked asked = Asked.byClient(arguments, tool.tool().descriptor());
        return answer(tool, tool.tool().read(new ArgumentReader(arguments, uploads)), asked, call);
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
        ToolResult result = send(request, tool, paging, asked.selection(), call.context());
        for (ToolExtension<I> extension : tool.extensions()) {
            result = extension.result(result, input, call);
        }
        return result;
    }

    private ToolResult send(
            ApiRequest request,
            RegisteredTool.Operation<?> operation,
            Optional<Paging> paging,
            Selection selection,
            CallContext context) {
        ToolDescriptor tool = operation.tool().descriptor();
        if (client.isEmpty()) {
            return ToolResult.failure("unreachable", "This server has no API behind " + tool.name() + ".");
        }
        try {
            ApiAnswer answer = client.get().send(request, context);
            return answer.successful()
                    ? new AnswerReader(
                                    tool, request, paging, operation.outline().get(), selection)
                            .read(answer)
                    : Failures.of(answer, tool);
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
            return Failures.internal(tool, Incident.logged(LOGGER, "the tool " + tool.name() + " failed", e));
        }
    }
}
