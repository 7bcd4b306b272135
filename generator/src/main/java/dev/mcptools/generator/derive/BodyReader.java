package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Content;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.RequestBody;
import dev.mcptools.generator.model.RequestBody.Kind;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
        JsonNode content = document.content(requestBody);
        if (!content.isObject() || content.isEmpty()) {
            return Body.NONE;
        }
        BodyChoice choice = BodyChoice.of(document, content)
                .orElseThrow(() -> new DocumentFault(
                        "unsupported-media-type",
                        document.at(requestBody, "content"),
                        "The body is " + named(content) + ", which is no media type.",
                        "Write one, such as `application/json`."));
        if (content.size() > 1) {
            diagnostics.note(
                    "media-type-chosen",
                    document.at(content, choice.written()),
                    "The body is sent as " + choice.written() + ", of " + named(content) + ".");
        }
        boolean required = requestBody.path("required").asBoolean();
        Candidate whole = new Candidate(
                new Place(Location.BODY, "", JSON),
                required,
                choice.schema(),
                requestBody.path("description").asText(""),
                document.at(choice.node(), "schema"));
        return switch (choice.kind()) {
            case JSON, FORM, MULTIPART -> structured(choice, whole);
            case TEXT -> text(choice, whole);
            case FILE -> file(choice, whole, content);
        };
    }

    private static String named(JsonNode content) {
        List<String> names = new ArrayList<>();
        content.fieldNames().forEachRemaining(names::add);
        return String.join(" or ", names);
    }

    private Body structured(BodyChoice choice, Candidate whole) throws DocumentFault {
        Optional<ObjectMembers> members = ObjectMembers.of(document, whole.schema());
        if (members.isEmpty()) {
            Candidate candidate = choice.kind() == Kind.JSON ? whole : ofAnyMembers(choice, whole);
            return new Body(List.of(candidate), Optional.of(sent(choice, whole.required(), Map.of())), "");
        }
        List<Candidate> candidates = members(members.get(), whole);
        Map<String, Content> contents = new HashMap<>();
        if (choice.kind() != Kind.JSON) {
            EncodingReader encodings =
                    new EncodingReader(document, diagnostics, choice.node().path("encoding"), choice.kind());
            for (int i = 0; i < candidates.size(); i++) {
                EncodingReader.Member member = encodings.read(candidates.get(i));
                candidates.set(i, member.candidate());
                contents.put(member.candidate().wireName(), member.content());
            }
        }
        return new Body(
                candidates,
                Optional.of(sent(choice, whole.required(), contents)
                        .on(choice.kind() == Kind.JSON ? members.get().conditions() : List.of())),
                remark(members.get(), whole.required()));
    }

    /** Fields and parts are sent with their names (RFC 7578, section 4.2), which a list or a text does not have. */
    private Candidate ofAnyMembers(BodyChoice choice, Candidate whole) throws DocumentFault {
        ValueType type = SchemaType.of(document, whole.schema()).type();
        if (type != Basic.OBJECT && type != Basic.ANY) {
            throw new DocumentFault(
                    "unsupported-media-type",
                    whole.at(),
                    "The body is " + choice.written() + ", whose parts have names, and its schema is no object.",
                    "Describe an object with a member for each part.");
        }
        return whole.withType(Basic.OBJECT);
    }

    private static RequestBody sent(BodyChoice choice, boolean required, Map<String, Content> contents) {
        return new RequestBody(choice.mediaType(), choice.kind(), required, contents);
    }

    private Body text(BodyChoice choice, Candidate whole) throws DocumentFault {
        String name = MediaTypes.essence(choice.written());
        Candidate text = whole;
        if (!name.equals("text/plain")) {
            diagnostics.note(
                    "structure-unchecked",
                    whole.at(),
                    "The body is " + choice.written() + ": the tool takes it as a text and does not look into it.");
            String description =
                    document.resolve(whole.schema()).path("description").asText("");
            text = whole.withSchema(JsonNodeFactory.instance
                    .objectNode()
                    .put("type", "string")
                    .put("description", (description + " The text is " + choice.mediaType() + ".").strip()));
        }
        return new Body(List.of(text), Optional.of(sent(choice, whole.required(), Map.of())), "");
    }

    /** All media types that are bytes are one choice: the file says which of them it is. */
    private Body file(BodyChoice choice, Candidate whole, JsonNode content) throws DocumentFault {
        List<String> mediaTypes = new ArrayList<>();
        content.fieldNames().forEachRemaining(name -> {
            String essence = MediaTypes.essence(name);
            if (MediaTypes.isOne(essence) && MediaTypes.kind(essence) == Kind.FILE) {
                mediaTypes.add(name.strip());
            }
        });
        Content file = new Content(mediaTypes, FileSchemas.transfer(document, whole.schema()), new TreeMap<>());
        return new Body(
                List.of(whole.withType(Basic.FILE)), Optional.of(sent(choice, whole.required(), Map.of("", file))), "");
    }

    private List<Candidate> members(ObjectMembers members, Candidate whole) throws DocumentFault {
        SourceLocation at = whole.at();
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : members.schemas().entrySet()) {
            JsonNode schema = member.getValue();
            if (schema.path("readOnly").asBoolean()
                    || document.resolve(schema).path("readOnly").asBoolean()) {
                continue;
            }
            boolean required = whole.required() && members.required().contains(member.getKey());
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
