package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is noted of a call while it runs, for those who are told of it when it has ended. */
final class CallNotes {
    private final RequestId id;
    private final long start = System.nanoTime();
    private String tool;
    private Optional<String> via = Optional.empty();
    private Optional<Access> access = Optional.empty();
    private ObjectNode arguments = Json.object();
    private String outcome = "invalid_request";
    private Optional<ToolResult> result = Optional.empty();
    private int requests;
    private OptionalInt status = OptionalInt.empty();
    private Duration waited = Duration.ZERO;

    /** @param called what is called, as the client wrote it, until it is known what that is */
    CallNotes(RequestId id, String called) {
        this.id = id;
        tool = called;
    }

    /** {@return notes of a call of a tool} */
    static CallNotes of(Request request) {
        return new CallNotes(request.id(), request.params().path("name").asText());
    }

    /** It is this, other than a tool, that is called; it changes nothing. */
    synchronized void called(String name, ObjectNode given) {
        tool = name;
        access = Optional.of(Access.READ);
        arguments = given;
        outcome = "internal_error";
    }

    /** It is this tool that is called. */
    synchronized void called(Tool found, ObjectNode given) {
        tool = found.descriptor().name();
        access = Optional.of(found.descriptor().access());
        arguments = given;
        outcome = "internal_error";
    }

    /** The tool that is called hands the call on to another, as if the client had called that. */
    synchronized void handedOn(Tool to, ObjectNode given) {
        via = via.or(() -> Optional.of(tool));
        called(to, given);
    }

    /** A request was sent to the API. */
    synchronized void sent(OptionalInt answered, Duration took) {
        requests++;
        status = answered;
        waited = waited.plus(took);
    }

    /** The call has ended with this answer; empty if it is no result of a tool. */
    synchronized void answered(Optional<ToolResult> answer) {
        result = answer;
        outcome = answer.map(CallNotes::outcome).orElse("ok");
    }

    /** The call has ended so, whatever the answer would have been. */
    synchronized void ended(String how) {
        outcome = how;
    }

    synchronized void tell(List<CallObserver> observers, CallObserver ofEndpoint, Optional<ClientName> client) {
        CallRecord finished = new CallRecord(
                tool,
                via,
                access,
                id.json(),
                outcome,
                Duration.ofNanos(System.nanoTime() - start),
                new CallRecord.Upstream(requests, status, waited),
                count(),
                client);
        observers.forEach(observer -> observer.called(finished, arguments, result));
        ofEndpoint.called(finished, arguments, result);
    }

    private OptionalInt count() {
        return result.isPresent() && result.get() instanceof ToolResult.Page page
                ? OptionalInt.of(page.count())
                : OptionalInt.empty();
    }

    private static String outcome(ToolResult answer) {
        return switch (answer) {
            case ToolResult.Failure failure -> failure.code();
            case ToolResult.InputRequired asked -> "input_required";
            case ToolResult.Success success -> "ok";
            case ToolResult.Page page -> "ok";
            case ToolResult.Blocks blocks -> "ok";
        };
    }
}
