package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the body of a request: an object by its members, anything else as one value named {@code body}. */
final class BodyReader {
    private static final Serialization JSON = new Serialization(Style.JSON, false, false);

    private final ApiDocument document;
    private final Diagnostics diagnostics;

    BodyReader(ApiDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    /**
     * A body as values to be named.
     *
     * @param candidates its members, or itself
     * @param body how it is sent
     * @param remark what the members' schemas cannot say, as a sentence; empty if there is nothing
     */
    record Body(List<Candidate> candidates, Optional<RequestBody> body, String remark) {
        static final Body NONE = new Body(List.of(), Optional.empty(), "");
    }

    Body read(ApiOperation operation) throws DocumentFault {
        if (!operation.node().has("requestBody")) {
            return Body.NONE;
        }
        JsonNode requestBody = document.resolve(operation.node().get("requestBody"));
        JsonNode content = requestBody.path("content");
        if (!content.isObject() || content.isEmpty()) {
            return Body.NONE;
        }
        Map.Entry<String, JsonNode> json = MediaTypes.json(content)
                .orElseThrow(() -> new DocumentFault(
                        "unsupported-media-type",
                        document.at(requestBody, "content"),
                        "The body is " + named(content) + ", which is not served yet.",
                        "Leave the operation without a tool, or give the body as application/json as well."));
        boolean required = requestBody.path("required").asBoolean();
        RequestBody sent = new RequestBody(MediaTypes.sent(json.getKey()), required);
        JsonNode schema =
                json.getValue().has("schema") ? json.getValue().get("schema") : JsonNodeFactory.instance.objectNode();
        SourceLocation at = document.at(json.getValue(), "schema");
        Optional<ObjectMembers> members = ObjectMembers.of(document, schema);
        if (members.isEmpty()) {
            String description = requestBody.path("description").asText("");
            Candidate whole = new Candidate(new Place(Location.BODY, "", JSON), required, schema, description, at);
            return new Body(List.of(whole), Optional.of(sent), "");
        }
        return new Body(members(members.get(), required, at), Optional.of(sent), remark(members.get(), required));
    }

    private static String named(JsonNode content) {
        List<String> names = new ArrayList<>();
        content.fieldNames().forEachRemaining(names::add);
        return String.join(" or ", names);
    }

    private List<Candidate> members(ObjectMembers members, boolean bodyRequired, SourceLocation at)
            throws DocumentFault {
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : members.schemas().entrySet()) {
            JsonNode schema = member.getValue();
            if (schema.path("readOnly").asBoolean()
                    || document.resolve(schema).path("readOnly").asBoolean()) {
                continue;
            }
            boolean required = bodyRequired && members.required().contains(member.getKey());
            Place place = new Place(Location.BODY_MEMBER, member.getKey(), JSON);
            candidates.add(new Candidate(place, required, schema, "", document.at(schema)));
        }
        if (members.open()) {
            diagnostics.note(
                    "additional-members",
                    at,
                    "The body may have members that the document does not name; the tool takes the named ones only.");
        }
        if (!members.forms().isEmpty()) {
            diagnostics.note(
                    "union-merged", at, "The body has several forms; the tool takes the members of all of them.");
        }
        return candidates;
    }

    private static String remark(ObjectMembers members, boolean bodyRequired) {
        List<String> forms = members.forms().stream()
                .filter(form -> !form.isEmpty())
                .map(BodyReader::listed)
                .distinct()
                .toList();
        if (forms.size() > 1) {
            return "Give the arguments of one of these forms: " + String.join("; or ", forms) + ".";
        }
        return bodyRequired || members.required().isEmpty()
                ? ""
                : "With a body, these are required: " + listed(members.required()) + ".";
    }

    private static String listed(Set<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
