package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a request asks for that takes time, since it runs the code of a tool, a prompt or a resource.
 *
 * @param input what the client sends along for it
 * @param work does it; may throw {@link dev.mcptools.runtime.tools.ToolFailedException}
 * @param failed what comes of it if it fails
 */
record Job(Optional<Input> input, Function<RunningCall, Outcome> work, Function<ToolResult.Failure, Outcome> failed) {

    /**
     * What came of it.
     *
     * @param result what observers are told of it
     * @param reply what to answer; may refuse the request instead
     */
    record Outcome(Optional<ToolResult> result, Supplier<Reply> reply) {

        static Outcome of(ToolResult result, Supplier<Reply> reply) {
            return new Outcome(Optional.of(result), reply);
        }
    }
}
