package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Offers;
import dev.mcptools.runtime.tools.Prompt;
import dev.mcptools.runtime.tools.PromptArgument;
import dev.mcptools.runtime.tools.PromptDescriptor;
import dev.mcptools.runtime.tools.PromptMessage;
import dev.mcptools.runtime.tools.PromptResult;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The methods {@code prompts/list} and {@code prompts/get}. */
final class PromptMethods {
    private final Responses responses;
    private final Jobs jobs;

    PromptMethods(Responses responses, Jobs jobs) {
        this.responses = responses;
        this.jobs = jobs;
    }

    /** {@return the list, without its end} */
    static JsonBuffer list(Request request, Offers offers) {
        Parameters.refuseCursor(request, "prompts");
        JsonBuffer out = Responses.open(request.id(), 4096).raw("\"prompts\":[");
        String separator = "";
        for (Prompt prompt : offers.prompts()) {
            listed(prompt.descriptor(), out.raw(separator));
            separator = ",";
        }
        return out.raw("]");
    }

    Reply get(Request request, Era era, Endpoint endpoint, Exchange exchange) {
        Toolbox toolbox = endpoint.toolbox();
        String name = Parameters.text(request, "name", "the name of a prompt");
        CallNotes notes = new CallNotes(request.id(), label(name));
        return jobs.answer(request, era, endpoint, exchange, notes, begun -> job(request, name, era, toolbox, begun));
    }

    private Job job(Request request, String name, Era era, Toolbox toolbox, CallNotes notes) {
        Prompt prompt = toolbox.offers().prompt(name).orElseThrow(() -> {
            notes.ended("unknown_prompt");
            return unknown(name, toolbox.offers());
        });
        Map<String, String> arguments = Parameters.texts(request.params().get("arguments"), "params.arguments");
        ObjectNode given = Json.object();
        arguments.forEach(given::put);
        RoundTrip trip = RoundTrip.of(request, era, name, given, toolbox);
        Optional<Input> input = trip.input();
        notes.called(label(name), given);
        return new Job(
                input,
                call -> outcome(trip, prompt, toolbox.offers().get(prompt, arguments, call)),
                FailedOffer::outcome);
    }

    private Job.Outcome outcome(RoundTrip trip, Prompt prompt, PromptResult result) {
        return switch (result) {
            case PromptResult.Messages messages ->
                new Job.Outcome(Optional.empty(), () -> reply(trip, prompt.descriptor(), messages.messages()));
            case ToolResult.InputRequired asked -> Job.Outcome.of(asked, () -> trip.reply(asked, responses));
        };
    }

    private Reply reply(RoundTrip trip, PromptDescriptor prompt, List<PromptMessage> messages) {
        JsonBuffer out = Responses.open(trip.request().id(), 4096)
                .raw("\"description\":")
                .string(prompt.description())
                .raw(",\"messages\":[");
        String separator = "";
        for (PromptMessage message : messages) {
            out.raw(separator)
                    .raw("{\"role\":")
                    .string(message.role().name().toLowerCase(Locale.ROOT))
                    .raw(",\"content\":");
            ResultWriter.block(message.content(), out);
            out.raw("}");
            separator = ",";
        }
        return responses.close(out.raw("]"), trip.era(), "");
    }

    private static void listed(PromptDescriptor prompt, JsonBuffer out) {
        out.raw("{\"name\":")
                .string(prompt.name())
                .raw(",\"title\":")
                .string(prompt.title())
                .raw(",\"description\":")
                .string(prompt.description())
                .raw(",\"arguments\":[");
        String separator = "";
        for (PromptArgument argument : prompt.arguments()) {
            out.raw(separator)
                    .raw("{\"name\":")
                    .string(argument.name())
                    .raw(",\"description\":")
                    .string(argument.description())
                    .raw(argument.required() ? ",\"required\":true}" : ",\"required\":false}");
            separator = ",";
        }
        out.raw("]}");
    }

    static RejectedException unknown(String name, Offers offers) {
        List<String> known = offers.prompts().stream()
                .map(prompt -> prompt.descriptor().name())
                .toList();
        String hint = NearestName.to(name, known)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElse("prompts/list has the names.");
        return new RejectedException(ErrorCode.INVALID_PARAMS, "Unknown prompt: " + name + ". " + hint);
    }

    private static String label(String name) {
        return "prompts/get:" + name;
    }
}
