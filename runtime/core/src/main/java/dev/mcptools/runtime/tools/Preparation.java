package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Makes the arguments that a tool reads of those that a client sent, step by step, before anything is sent to the API.
 *
 * @param tool the tool that is called
 * @param call the call: what it reads of the account on the way, and what is remarked
 */
record Preparation(RegisteredTool tool, CallInProgress call) {

    /**
     * {@return the arguments to read; the same object where nothing had to be changed}
     *
     * @throws ArgumentsRejectedException naming every argument that cannot be used
     */
    ObjectNode of(ObjectNode arguments) {
        ToolDescriptor descriptor = tool.tool().descriptor();
        ObjectNode resolved = new NamesToIds(descriptor, call).in(valid(arguments));
        ObjectNode checked = new FieldArguments(descriptor, call).checked(resolved);
        if (call.calls().verifiesLineage()) {
            new Lineage(descriptor, call).verify(checked);
        }
        return checked;
    }

    private ObjectNode valid(ObjectNode arguments) {
        List<ArgumentProblem> problems = tool.validator().problems(arguments);
        if (!problems.isEmpty()) {
            throw new ArgumentsRejectedException(problems);
        }
        return arguments;
    }
}
