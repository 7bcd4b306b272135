package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.List;

/** The method {@code tools/call}. */
final class CallMethod {
    private final Responses responses;
    private final CallLimits limits;
    private final List<CallObserver> observers;

    CallMethod(Responses responses, CallLimits limits, List<CallObserver> observers) {
        this.responses = responses;
        this.limits = limits;
        this.observers = observers;
    }

    Reply call(Request request, Era era, Endpoint endpoint, Exchange exchange) {
        CallNotes notes = new CallNotes(request);
        Meta meta = Meta.of(request.params());
        try {
            Toolbox toolbox = endpoint.toolbox();
            Tool tool = tool(request, toolbox, notes);
            ObjectNode arguments = arguments(request);
            notes.called(tool, arguments);
            if (!endpoint.beginCall(limits.atOnce())) {
                notes.ended("busy");
                throw new RejectedException(
                        ErrorCode.BUSY,
                        "This MCP server answers " + limits.atOnce()
                                + " calls at once, and as many are running. Try again in a moment.");
            }
            try {
                return answer(request, era, toolbox, tool, arguments, exchange, notes);
            } finally {
                endpoint.endCall();
            }
        } finally {
            notes.tell(observers, endpoint.observer(), meta.client().or(exchange::client));
        }
    }

    private Reply answer(
            Request request,
            Era era,
            Toolbox toolbox,
            Tool tool,
            ObjectNode arguments,
            Exchange exchange,
            CallNotes notes) {
        Cancellation cancellation = exchange.cancellation(request.id(), era);
        RunningCall call = new RunningCall(Meta.of(request.params()), exchange, cancellation, notes);
        ToolResult result;
        try (Deadline deadline = Deadline.of(limits.longest(), cancellation)) {
            ToolResult whole = toolbox.call(tool, arguments, call);
            boolean awaited = call.end();
            if (!awaited && !deadline.hasPassed()) {
                notes.ended("cancelled");
                return new Reply.Abandoned();
            }
            result = awaited ? whole : tooLate();
        }
        notes.answered(result);
        if (era == Era.MODERN && call.lacking().isPresent()) {
            throw lacking(call.lacking().get());
        }
        return reply(request.id(), era, tool.descriptor(), result);
    }

    private ToolResult tooLate() {
        return ToolResult.failure(
                "timeout",
                "The call was broken off after " + limits.longest().toSeconds()
                        + " seconds. What it had done by then is done. Ask for less at once.");
    }

    private Reply reply(RequestId id, Era era, ToolDescriptor tool, ToolResult result) {
        return switch (result) {
            case ToolResult.Success success -> {
                JsonBuffer out = Responses.open(id, capacity(success.content()));
                ResultWriter.write(success, out);
                yield responses.close(out, era, "");
            }
            case ToolResult.Page page -> {
                JsonBuffer out = Responses.open(id, capacity(page.items()));
                ResultWriter.write(page, out);
                yield responses.close(out, era, "");
            }
            case ToolResult.Blocks blocks -> {
                JsonBuffer out = Responses.open(id, 1024);
                ResultWriter.write(blocks, out);
                yield responses.close(out, era, "");
            }
            case ToolResult.Failure failure -> {
                JsonBuffer out = Responses.open(id, 1024);
                yield responses.close(out, era, ResultWriter.write(failure, tool, out));
            }
        };
    }

    private static RejectedException lacking(String capability) {
        return new RejectedException(
                ErrorCode.MISSING_CLIENT_CAPABILITY,
                "This tool needs a client with the capability " + capability + ".",
                new JsonBuffer(64)
                        .raw("{\"requiredCapabilities\":{")
                        .string(capability)
                        .raw(":{}}}")
                        .toString());
    }

    /** The JSON twice, once of it with quotes escaped, and what is around it. */
    private static int capacity(Json json) {
        int length = json.bytes().length;
        return 2 * length + length / 4 + 1024;
    }

    private static Tool tool(Request request, Toolbox toolbox, CallNotes notes) {
        JsonNode name = request.params().get("name");
        if (name == null || !name.isTextual()) {
            throw new RejectedException(ErrorCode.INVALID_PARAMS, "params.name must be the name of a tool.");
        }
        return toolbox.find(name.textValue()).orElseThrow(() -> {
            notes.ended("unknown_tool");
            return unknown(name.textValue(), toolbox);
        });
    }

    private static RejectedException unknown(String name, Toolbox toolbox) {
        List<String> known =
                toolbox.tools().stream().map(tool -> tool.descriptor().name()).toList();
        String hint = NearestName.to(name, known)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("tools/list has the names.");
        return new RejectedException(ErrorCode.INVALID_PARAMS, "Unknown tool: " + name + ". " + hint);
    }

    /** Arguments that are left out, or null, are none (the specification has them optional). */
    private static ObjectNode arguments(Request request) {
        JsonNode arguments = request.params().get("arguments");
        if (arguments == null || arguments.isNull()) {
            return Json.object();
        }
        if (arguments instanceof ObjectNode object) {
            return object;
        }
        throw new RejectedException(ErrorCode.INVALID_PARAMS, "params.arguments must be an object.");
    }
}
