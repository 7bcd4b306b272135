package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.List;
import java.util.Optional;

/** The method {@code tools/call}. */
final class CallMethod {
    private final Responses responses;
    private final Jobs jobs;

    CallMethod(Responses responses, Jobs jobs) {
        this.responses = responses;
        this.jobs = jobs;
    }

    Reply call(Request request, Era era, Endpoint endpoint, Exchange exchange) {
        Toolbox toolbox = endpoint.toolbox();
        return jobs.answer(
                request, era, endpoint, exchange, CallNotes.of(request), notes -> job(request, era, toolbox, notes));
    }

    private Job job(Request request, Era era, Toolbox toolbox, CallNotes notes) {
        Tool tool = tool(request, toolbox, notes);
        ObjectNode arguments = arguments(request);
        RoundTrip trip = RoundTrip.of(request, era, tool.descriptor().name(), arguments, toolbox);
        Optional<Input> input = trip.input();
        notes.called(tool, arguments);
        return new Job(
                input,
                call -> outcome(trip, tool, toolbox.call(tool, arguments, call)),
                failure -> outcome(trip, tool, failure));
    }

    private Job.Outcome outcome(RoundTrip trip, Tool tool, ToolResult result) {
        return Job.Outcome.of(result, () -> reply(trip, tool.descriptor(), result));
    }

    private Reply reply(RoundTrip trip, ToolDescriptor tool, ToolResult result) {
        RequestId id = trip.request().id();
        Era era = trip.era();
        return switch (result) {
            case ToolResult.Success success -> {
                JsonBuffer out = Responses.open(id, capacity(success.content()));
                ResultWriter.write(success, tool, out);
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
            case ToolResult.InputRequired asked -> trip.reply(asked, responses);
        };
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
