package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.ToolFailedException;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.function.Function;

/**
 * Does what takes time: no more of it at once than is allowed, each no longer than is allowed and no longer than its client
 * waits; those who want to know are told.
 */
final class Jobs {
    private final CallLimits limits;
    private final List<CallObserver> observers;

    Jobs(CallLimits limits, List<CallObserver> observers) {
        this.limits = limits;
        this.observers = observers;
    }

    /**
     * {@return what to answer}
     *
     * @param notes what is noted of it
     * @param find says what is to be done, or refuses the request
     */
    Reply answer(
            Request request,
            Era era,
            Endpoint endpoint,
            Exchange exchange,
            CallNotes notes,
            Function<CallNotes, Job> find) {
        Meta meta = Meta.of(request.params());
        try {
            Job job = find.apply(notes);
            if (!endpoint.beginCall(limits.atOnce())) {
                notes.ended("busy");
                throw new RejectedException(
                        ErrorCode.BUSY,
                        "This MCP server answers " + limits.atOnce()
                                + " calls at once, and as many are running. Try again in a moment.");
            }
            try {
                return done(job, request, era, meta, exchange, notes);
            } finally {
                endpoint.endCall();
            }
        } finally {
            notes.tell(observers, endpoint.observer(), meta.client().or(exchange::client));
        }
    }

    private Reply done(Job job, Request request, Era era, Meta meta, Exchange exchange, CallNotes notes) {
        Cancellation cancellation = exchange.cancellation(request.id(), era);
        RunningCall call = new RunningCall(era, meta, job.input(), exchange, cancellation, notes);
        Job.Outcome outcome;
        try (Deadline deadline = Deadline.of(limits.longest(), cancellation)) {
            Job.Outcome whole = tried(job, call);
            boolean awaited = call.end();
            if (!awaited && !deadline.hasPassed()) {
                // Nobody waits for the answer, but those who take notes learn how far the call had come.
                notes.answered(whole.result());
                notes.ended("cancelled");
                return new Reply.Abandoned();
            }
            outcome = awaited ? whole : job.failed().apply(tooLate(whole));
        }
        notes.answered(outcome.result());
        if (era == Era.MODERN && call.lacking().isPresent()) {
            throw lacking(call.lacking().get());
        }
        return outcome.reply().get();
    }

    private static Job.Outcome tried(Job job, RunningCall call) {
        try {
            return job.work().apply(call);
        } catch (ToolFailedException e) {
            return job.failed().apply(e.failure());
        }
    }

    private ToolResult.Failure tooLate(Job.Outcome whole) {
        ToolResult.Failure late = ToolResult.failure(
                "timeout",
                "The call was broken off after " + limits.longest().toSeconds()
                        + " seconds. What it had done by then is done. Ask for less at once.");
        return whole.result()
                .filter(ToolResult.Failure.class::isInstance)
                .map(ToolResult.Failure.class::cast)
                .filter(failure -> failure.details().isPresent())
                .map(failure -> toldHowFar(late, failure))
                .orElse(late);
    }

    private static ToolResult.Failure toldHowFar(ToolResult.Failure late, ToolResult.Failure stopped) {
        return new ToolResult.Failure(
                late.code(),
                late.status(),
                late.message() + " " + stopped.message(),
                true,
                late.retryAfterSeconds(),
                stopped.rateLimit(),
                List.of(),
                stopped.nextStep(),
                stopped.details());
    }

    private static RejectedException lacking(String capability) {
        return new RejectedException(
                ErrorCode.MISSING_CLIENT_CAPABILITY,
                "This needs a client with the capability " + capability + ".",
                new JsonBuffer(64)
                        .raw("{\"requiredCapabilities\":{")
                        .string(capability)
                        .raw(":{}}}")
                        .toString());
    }
}
