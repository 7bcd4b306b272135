package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.protocol.Message.Request;
import dev.mcptools.runtime.tools.Input;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.Offers;
import dev.mcptools.runtime.tools.Readable;
import dev.mcptools.runtime.tools.ResourceContent;
import dev.mcptools.runtime.tools.ResourceDescriptor;
import dev.mcptools.runtime.tools.ResourceResult;
import dev.mcptools.runtime.tools.ResourceTemplate;
import dev.mcptools.runtime.tools.ResourceTemplateDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import dev.mcptools.runtime.tools.Toolbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The methods {@code resources/list}, {@code resources/templates/list} and {@code resources/read}. */
final class ResourceMethods {
    /** What is read is as new as the API's answer; to keep it is at the client's own risk. */
    private static final String STALE_AT_ONCE = ",\"ttlMs\":0,\"cacheScope\":\"private\"";

    private static final String NOT_FOUND = "not_found";

    private final Responses responses;
    private final Jobs jobs;

    ResourceMethods(Responses responses, Jobs jobs) {
        this.responses = responses;
        this.jobs = jobs;
    }

    /**
     * Lists the resources; which there are, the API may have to say.
     *
     * @param caching what the result says of how long it is good
     */
    Reply list(Request request, Era era, Endpoint endpoint, Exchange exchange, String caching) {
        Parameters.refuseCursor(request, "resources");
        Offers offers = endpoint.toolbox().offers();
        return jobs.answer(request, era, endpoint, exchange, new CallNotes(request.id(), request.method()), notes -> {
            notes.called(request.method(), Json.object());
            return new Job(
                    Optional.empty(),
                    call -> {
                        List<ResourceDescriptor> listed = offers.resources(call);
                        return new Job.Outcome(
                                Optional.empty(),
                                () -> responses.close(list(request, listed).raw(caching), era, ""));
                    },
                    FailedOffer::outcome);
        });
    }

    /** {@return the list of templates, without its end} */
    static JsonBuffer templates(Request request, Offers offers) {
        Parameters.refuseCursor(request, "templates");
        JsonBuffer out = Responses.open(request.id(), 4096).raw("\"resourceTemplates\":[");
        String separator = "";
        for (ResourceTemplate template : offers.templates()) {
            ResourceTemplateDescriptor descriptor = template.descriptor();
            out.raw(separator)
                    .raw("{\"uriTemplate\":")
                    .string(descriptor.uriTemplate().text());
            described(descriptor.name(), descriptor.title(), descriptor.description(), descriptor.mimeType(), out);
            separator = ",";
        }
        return out.raw("]");
    }

    Reply read(Request request, Era era, Endpoint endpoint, Exchange exchange) {
        Toolbox toolbox = endpoint.toolbox();
        String uri = Parameters.text(request, "uri", "the URI of a resource");
        CallNotes notes = new CallNotes(request.id(), label(uri));
        return jobs.answer(request, era, endpoint, exchange, notes, begun -> job(request, uri, era, toolbox, begun));
    }

    private Job job(Request request, String uri, Era era, Toolbox toolbox, CallNotes notes) {
        Readable readable = toolbox.offers().at(uri).orElseThrow(() -> {
            notes.ended("unknown_resource");
            return notFound(uri, era);
        });
        RoundTrip trip = RoundTrip.of(request, era, uri, Json.object(), toolbox);
        Optional<Input> input = trip.input();
        notes.called(label(readable.name()), Json.object().put("uri", uri));
        return new Job(
                input,
                call -> outcome(trip, uri, toolbox.offers().read(readable, call)),
                failure -> failure.code().equals(NOT_FOUND) ? absent(uri, era) : FailedOffer.outcome(failure));
    }

    private Job.Outcome outcome(RoundTrip trip, String uri, ResourceResult result) {
        return switch (result) {
            case ResourceResult.Contents contents ->
                new Job.Outcome(Optional.empty(), () -> reply(trip, uri, contents.contents()));
            case ResourceResult.Absent absent -> absent(uri, trip.era());
            case ToolResult.InputRequired asked -> Job.Outcome.of(asked, () -> trip.reply(asked, responses));
        };
    }

    private static Job.Outcome absent(String uri, Era era) {
        RejectedException notFound = notFound(uri, era);
        return Job.Outcome.of(ToolResult.failure(NOT_FOUND, notFound.reason()), () -> {
            throw notFound;
        });
    }

    private Reply reply(RoundTrip trip, String uri, List<ResourceContent> contents) {
        JsonBuffer out = Responses.open(trip.request().id(), 4096).raw("\"contents\":[");
        String separator = "";
        for (ResourceContent content : contents) {
            out.raw(separator)
                    .raw("{\"uri\":")
                    .string(uri)
                    .raw(",\"mimeType\":")
                    .string(content.mimeType());
            switch (content) {
                case ResourceContent.Text text -> out.raw(",\"text\":").string(text.text());
                case ResourceContent.JsonText text ->
                    out.raw(",\"text\":").string(new String(text.json().bytes(), StandardCharsets.UTF_8));
                case ResourceContent.Blob blob -> out.raw(",\"blob\":").base64(blob.data());
            }
            out.raw("}");
            separator = ",";
        }
        out.raw("]");
        return responses.close(trip.era() == Era.MODERN ? out.raw(STALE_AT_ONCE) : out, trip.era(), "");
    }

    private static JsonBuffer list(Request request, List<ResourceDescriptor> resources) {
        JsonBuffer out = Responses.open(request.id(), 4096).raw("\"resources\":[");
        String separator = "";
        for (ResourceDescriptor resource : resources) {
            out.raw(separator).raw("{\"uri\":").string(resource.uri());
            described(resource.name(), resource.title(), resource.description(), resource.mimeType(), out);
            separator = ",";
        }
        return out.raw("]");
    }

    private static void described(String name, String title, String description, String mimeType, JsonBuffer out) {
        out.raw(",\"name\":")
                .string(name)
                .raw(",\"title\":")
                .string(title)
                .raw(",\"description\":")
                .string(description)
                .raw(",\"mimeType\":")
                .string(mimeType)
                .raw("}");
    }

    private static RejectedException notFound(String uri, Era era) {
        return new RejectedException(
                era == Era.MODERN ? ErrorCode.INVALID_PARAMS : ErrorCode.RESOURCE_NOT_FOUND,
                "Resource not found: " + uri
                        + ". resources/list has those that are listed, resources/templates/list what others are made from.",
                new JsonBuffer(64).raw("{\"uri\":").string(uri).raw("}").toString());
    }

    private static String label(String uri) {
        return "resources/read:" + uri;
    }
}
