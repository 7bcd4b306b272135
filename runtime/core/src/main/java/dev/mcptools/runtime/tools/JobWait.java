package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits within one call for a job that its tool has started.
 *
 * @param job how it is told how far the job is
 * @param tool the tool that has started it
 * @param poll the tool that tells
 * @param call the call
 */
record JobWait(PolledJob job, ToolDescriptor tool, RegisteredTool.Operation<?> poll, CallInProgress call) {
    /** Most exports are done at once, and nothing is gained by asking a slow one often. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /**
     * {@return the answer when the job has ended, or when there is no more time to wait for that}
     *
     * @param begun the answer that started the job
     * @param arguments what the tool was called with
     */
    ToolResult after(ToolResult begun, ObjectNode arguments) {
        if (!(begun instanceof ToolResult.Success started)) {
            return begun;
        }
        JsonNode id = started.content().tree().at(job.id());
        if (!id.isValueNode() || id.isNull()) {
            return begun;
        }
        ObjectNode asked = asked(arguments, id);
        CountDownLatch cancelled = new CountDownLatch(1);
        call.context().onCancel(cancelled::countDown);
        long start = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        ToolResult.Success state = started;
        for (int polls = 0; !hasEnded(state); polls++) {
            String status = status(state);
            call.progress(polls, Optional.empty(), "The job is " + (status.isEmpty() ? "under way" : status) + ".");
            Duration left = job.longest().minusNanos(System.nanoTime() - start);
            if (!left.isPositive()) {
                call.remark("The job is not finished yet. To see whether it is, " + howToGoOn(asked));
                return state;
            }
            if (await(cancelled, pause.compareTo(left) < 0 ? pause : left)) {
                return failure("cancelled", "The wait for the job was given up.", asked);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            ToolResult answer = ask(poll, asked);
            if (answer instanceof ToolResult.Failure failure) {
                return lost(failure, asked);
            }
            if (!(answer instanceof ToolResult.Success next)) {
                return failure("unexpected_answer", poll.tool().descriptor().name() + " answered no object.", asked);
            }
            state = next;
        }
        return job.failed().contains(status(state))
                ? failure("job_failed", "The job has ended as " + status(state) + ".", asked)
                : state;
    }

    private boolean hasEnded(ToolResult.Success state) {
        return job.done().contains(status(state)) || job.failed().contains(status(state));
    }

    private String status(ToolResult.Success state) {
        return state.content().tree().at(job.status()).asText("");
    }

    /** The arguments that both tools have, and the id. */
    private ObjectNode asked(ObjectNode arguments, JsonNode id) {
        ObjectNode asked = Json.object();
        JsonNode known = Json.ofBytes(poll.tool().descriptor().inputSchema().bytes())
                .tree()
                .path("properties");
        arguments.properties().forEach(argument -> {
            if (known.has(argument.getKey())) {
                asked.set(argument.getKey(), argument.getValue());
            }
        });
        asked.set(job.as(), id);
        return asked;
    }

    private <I> ToolResult ask(RegisteredTool.Operation<I> poll, ObjectNode asked) {
        return call.calls().invoke(poll, poll.tool().read(new ArgumentReader(asked)), Optional.empty(), call);
    }

    /** {@return whether the client has given up meanwhile} */
    private boolean await(CountDownLatch cancelled, Duration pause) {
        try {
            return cancelled.await(pause.toNanos(), TimeUnit.NANOSECONDS) || call.cancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What went wrong is the asking, not the job. To repeat the call would be to start another one. */
    private ToolResult.Failure lost(ToolResult.Failure failure, ObjectNode asked) {
        return new ToolResult.Failure(
                        failure.code(),
                        failure.status(),
                        "The job was started, but how far it is could not be asked. " + failure.message(),
                        false,
                        failure.retryAfterSeconds(),
                        failure.rateLimit(),
                        failure.problems(),
                        Optional.of((failure.retryAfterSeconds().isPresent() ? "Wait, then " : "To go on, ")
                                + howToGoOn(asked)))
                .detailed(details(asked));
    }

    private ToolResult.Failure failure(String code, String message, ObjectNode asked) {
        return new ToolResult.Failure(
                        code,
                        OptionalInt.empty(),
                        message,
                        false,
                        OptionalLong.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of("To look at it again, " + howToGoOn(asked)))
                .detailed(details(asked));
    }

    private String howToGoOn(ObjectNode asked) {
        return "call " + job.poll() + " with " + asked + ". Do not call " + tool.name()
                + " again for that: it starts another job.";
    }

    private Json details(ObjectNode asked) {
        ObjectNode details = Json.object();
        details.putObject("poll").put("tool", job.poll()).set("arguments", asked);
        return Json.of(details);
    }
}
