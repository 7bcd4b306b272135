package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Completer;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Offered;
import dev.mcptools.runtime.tools.Offers;
import dev.mcptools.runtime.tools.Prompt;
import dev.mcptools.runtime.tools.PromptArgument;
import dev.mcptools.runtime.tools.ResourceTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The method {@code completion/complete}: values for an argument of a prompt, or a variable of a template. */
final class CompletionMethod {
    /** Completion, "Response Format". */
    private static final int MOST = 100;

    private final Responses responses;
    private final Jobs jobs;

    /**
     * What is completed.
     *
     * @param name what it is called in logs: the method, and the prompt or the template
     */
    private record Completed(String name, Offered offered, Completer completer) {}

    CompletionMethod(Responses responses, Jobs jobs) {
        this.responses = responses;
        this.jobs = jobs;
    }

    Reply complete(Request request, Era era, Endpoint endpoint, Exchange exchange) {
        Offers offers = endpoint.toolbox().offers();
        CallNotes notes = new CallNotes(request.id(), request.method());
        return jobs.answer(request, era, endpoint, exchange, notes, begun -> job(request, era, offers, begun));
    }

    private Job job(Request request, Era era, Offers offers, CallNotes notes) {
        JsonNode argument = request.params().path("argument");
        JsonNode name = argument.path("name");
        JsonNode value = argument.path("value");
        if (!name.isTextual() || !value.isTextual()) {
            throw Parameters.invalid("params.argument must have the texts name and value.");
        }
        Map<String, String> others =
                Parameters.texts(request.params().path("context").get("arguments"), "params.context.arguments");
        Completed completed = completed(request.params().path("ref"), name.textValue(), offers);
        notes.called(request.method() + ":" + completed.name(), Json.object().put(name.textValue(), value.textValue()));
        return new Job(
                Optional.empty(),
                call -> {
                    List<String> values = offers.complete(
                            completed.offered(), completed.completer(), value.textValue(), others, call);
                    return new Job.Outcome(Optional.empty(), () -> reply(request, era, values));
                },
                FailedOffer::outcome);
    }

    private Reply reply(Request request, Era era, List<String> values) {
        JsonBuffer out = Responses.open(request.id(), 1024).raw("\"completion\":{\"values\":[");
        String separator = "";
        for (String value : values.subList(0, Math.min(MOST, values.size()))) {
            out.raw(separator).string(value);
            separator = ",";
        }
        out.raw("],\"total\":")
                .raw(Integer.toString(values.size()))
                .raw(values.size() > MOST ? ",\"hasMore\":true}" : ",\"hasMore\":false}");
        return responses.close(out, era, "");
    }

    private static Completed completed(JsonNode ref, String argument, Offers offers) {
        return switch (ref.path("type").asText()) {
            case "ref/prompt" -> {
                String name = ref.path("name").asText();
                Prompt prompt = offers.prompt(name).orElseThrow(() -> PromptMethods.unknown(name, offers));
                yield new Completed(
                        name,
                        prompt,
                        prompt.descriptor().arguments().stream()
                                .filter(each -> each.name().equals(argument))
                                .findFirst()
                                .map(PromptArgument::completer)
                                .orElseThrow(() -> unknown(argument, "argument", name)));
            }
            case "ref/resource" -> {
                String uri = ref.path("uri").asText();
                ResourceTemplate template = offers.template(uri)
                        .orElseThrow(() -> Parameters.invalid("Unknown template: " + uri
                                + ". params.ref.uri must be a uriTemplate as resources/templates/list has it."));
                if (!template.descriptor().uriTemplate().variables().contains(argument)) {
                    throw unknown(argument, "variable", uri);
                }
                yield new Completed(
                        uri, template, template.descriptor().completers().getOrDefault(argument, Completer.NONE));
            }
            default -> throw Parameters.invalid("params.ref.type must be ref/prompt or ref/resource.");
        };
    }

    private static RejectedException unknown(String argument, String what, String of) {
        return Parameters.invalid("There is no " + what + " " + argument + " of " + of + ".");
    }
}
