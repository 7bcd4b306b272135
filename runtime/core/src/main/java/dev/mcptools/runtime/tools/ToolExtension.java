package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ApiRequest;

/**
 * Changes what a generated tool does, at three points of a call; each changes nothing unless overridden.
 *
 * <p>An extension may end the call by throwing {@link ArgumentsRejectedException} or {@link ToolFailedException}.
 *
 * @param <I> the arguments of the tool
 */
public interface ToolExtension<I> {

    /** {@return the arguments to go on with, instead of those that were read} */
    default I before(I input, ToolCall call) {
        return input;
    }

    /**
     * {@return the request to send, instead of the one the tool made}
     *
     * @param request of a list: the one for its first page; paging is applied afterwards
     */
    default ApiRequest request(ApiRequest request, I input, ToolCall call) {
        return request;
    }

    /**
     * {@return the answer to give, instead of the one the API's answer became}
     *
     * @param result with those members that the caller chose, or gets unasked, where the tool has {@link Fields}
     */
    default ToolResult result(ToolResult result, I input, ToolCall call) {
        return result;
    }
}
