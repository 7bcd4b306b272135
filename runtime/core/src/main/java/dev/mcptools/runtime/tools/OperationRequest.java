package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiAnswer;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.NoAnswerException;
import java.util.Optional;

/**
 * Sends one request of a generated tool, through its extensions, and reads the answer.
 *
 * @param tool the tool
 * @param call the call that it belongs to
 */
record OperationRequest<I>(RegisteredTool.Operation<I> tool, CallInProgress call) {

    /** {@return the answer to what a tool has read of its arguments} */
    ToolResult answer(I read, Asked asked) {
        ToolDescriptor descriptor = tool.tool().descriptor();
        Optional<Paging> paging = descriptor
                .pagination()
                .map(pagination -> Paging.at(
                        asked.cursor(),
                        descriptor.name(),
                        pagination,
                        asked.arguments(),
                        call.calls().cursors()));
        I input = read;
        for (ToolExtension<I> extension : tool.extensions()) {
            input = extension.before(input, call);
        }
        ApiRequest first = tool.tool().request(input);
        for (ToolExtension<I> extension : tool.extensions()) {
            first = extension.request(first, input, call);
        }
        ApiRequest request = paging.isPresent() ? paging.get().of(first) : first;
        ToolResult result = call.calls()
                .client()
                .map(api -> sent(request, api, paging, asked))
                .orElseGet(() ->
                        ToolResult.failure("unreachable", "This server has no API behind " + descriptor.name() + "."));
        for (ToolExtension<I> extension : tool.extensions()) {
            result = extension.result(result, input, call);
        }
        return result;
    }

    /**
     * {@return the answer to one request of many that make a bulk call, as the API gave it; whatever goes wrong is a failure}
     *
     * @param arguments the arguments of the operation
     */
    ToolResult oneOfMany(ObjectNode arguments) {
        // The tool's output schema is for what is made of all answers.
        RegisteredTool.Operation<I> bare =
                new RegisteredTool.Operation<>(tool.tool(), tool.extensions(), tool.validator(), () -> Outline.ANY);
        OperationRequest<I> request = new OperationRequest<>(bare, call.uninterrupted());
        return FailureBoundary.around(
                tool.tool().descriptor(),
                () -> request.answer(
                        tool.tool().read(call.reader(arguments)),
                        new Asked(arguments, Optional.empty(), Selection.ALL)));
    }

    private ToolResult sent(ApiRequest request, ApiClient api, Optional<Paging> paging, Asked asked) {
        ToolDescriptor descriptor = tool.tool().descriptor();
        try {
            ApiAnswer answer = api.send(request, call.context());
            if (answer.successful()) {
                return new AnswerReader(
                                descriptor, request, paging, tool.outline().get(), asked.selection())
                        .read(answer);
            }
            forgetWhatMayBeWrong(answer.status());
            return Failures.of(answer, descriptor, SourceHints.of(descriptor, asked.arguments(), call));
        } catch (NoAnswerException e) {
            return Failures.of(e, descriptor);
        }
    }

    private void forgetWhatMayBeWrong(int status) {
        ToolDescriptor descriptor = tool.tool().descriptor();
        KnownLists known = call.calls().known();
        if (status == 404 || status == 410 || status == 422) {
            // What is known of the lists that its ids come from may be what is wrong.
            descriptor.sources().values().forEach(source -> known.forget(source.tool()));
        }
        if (status == 400 || status == 422) {
            // So may be what is known of the fields.
            descriptor
                    .customFields()
                    .forEach(argument -> known.forget(argument.source().toldBy()));
        }
    }
}
