package dev.mcptools.octapipe.extension.workflow;

import dev.mcptools.runtime.tools.Prompt;
import dev.mcptools.runtime.tools.PromptDescriptor;
import dev.mcptools.runtime.tools.PromptResult;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolCall;
import java.util.List;
import java.util.Map;

/**
 * A prompt that leads through work of several steps.
 *
 * @param descriptor what clients are shown of it
 * @param needs the tools that its steps name: whoever is not shown one of them is not shown the prompt
 * @param briefed makes its messages
 */
record Workflow(PromptDescriptor descriptor, List<Class<? extends Tool>> needs, Briefed briefed) implements Prompt {

    Workflow {
        needs = List.copyOf(needs);
    }

    /** Makes the messages of a prompt. */
    @FunctionalInterface
    interface Briefed {
        PromptResult by(Map<String, String> given, ToolCall call);
    }

    @Override
    public PromptResult get(Map<String, String> arguments, ToolCall call) {
        return briefed.by(arguments, call);
    }
}
