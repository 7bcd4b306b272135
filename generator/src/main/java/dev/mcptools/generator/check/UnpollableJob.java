package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.PolledJob;
import dev.mcptools.generator.model.Tool;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tool that tells how far a job is exists, and can be called with the job's id and what the job was started with. */
final class UnpollableJob implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<String, Tool> tools = subject.toolset().tools().stream()
                .collect(Collectors.toMap(Tool::name, tool -> tool, (first, second) -> first));
        for (Tool tool : subject.toolset().tools()) {
            tool.job().ifPresent(job -> check(tool, job, tools, diagnostics));
        }
    }

    private static void check(Tool tool, PolledJob job, Map<String, Tool> tools, Diagnostics diagnostics) {
        Tool poll = tools.get(job.poll());
        if (poll == null) {
            error(
                    job,
                    "The tool `" + job.poll() + "` does not exist, so it cannot tell how far a job is.",
                    Nearest.hint(job.poll(), tools.keySet()),
                    diagnostics);
            return;
        }
        Set<String> taken = poll.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        if (!taken.contains(job.as())) {
            error(
                    job,
                    "The tool `" + job.poll() + "` has no argument `" + job.as() + "` for the id of the job.",
                    Nearest.hint(job.as(), taken),
                    diagnostics);
        }
        Set<String> given = tool.arguments().stream().map(Argument::name).collect(Collectors.toSet());
        poll.arguments().stream()
                .filter(Argument::required)
                .map(Argument::name)
                .filter(name -> !name.equals(job.as()) && !given.contains(name))
                .forEach(name -> error(
                        job,
                        "The tool `" + job.poll() + "` needs `" + name + "`, which `" + tool.name()
                                + "` is not called with.",
                        "Leave `job` out: the caller has to ask how far it is.",
                        diagnostics));
    }

    private static void error(PolledJob job, String message, String hint, Diagnostics diagnostics) {
        diagnostics.error("unpollable-job", job.declaredAt(), message, hint);
    }
}
