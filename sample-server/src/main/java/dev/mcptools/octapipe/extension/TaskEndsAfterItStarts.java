package dev.mcptools.octapipe.extension;

import dev.mcptools.octapipe.tools.tasks.CreateAOctapipeTask;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ArgumentsRejectedException;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolExtension;
import java.util.List;

/**
 * Refuses a task that would end before it starts.
 *
 * <p>The API takes its start and end in four parts, which a model fills in one by one; only together they can be wrong.
 */
public final class TaskEndsAfterItStarts implements ToolExtension<CreateAOctapipeTask.Input> {

    @Override
    public CreateAOctapipeTask.Input before(CreateAOctapipeTask.Input input, ToolCall call) {
        // Dates are YYYY-MM-DD and times HH:MM, as the schema holds them: their order is the order of their letters.
        String start = input.startDate() + " " + input.startTime();
        String end = input.endDate() + " " + input.endTime();
        if (end.compareTo(start) < 0) {
            String argument = input.endDate().compareTo(input.startDate()) < 0 ? "end_date" : "end_time";
            throw new ArgumentsRejectedException(List.of(new ArgumentProblem(
                    argument, "makes the task end (" + end + ") before it starts (" + start + ")")));
        }
        return input;
    }
}
