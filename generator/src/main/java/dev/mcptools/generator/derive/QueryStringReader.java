package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.RequestBody.Kind;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a parameter that is the whole query (OpenAPI 3.2, section 4.12.1: {@code in: querystring}). */
final class QueryStringReader {
    private static final Serialization FORM = new Serialization(Style.FORM, true, false);
    private static final Serialization JSON = new Serialization(Style.JSON, false, false);
    private static final Serialization WHOLE = new Serialization(Style.QUERY_STRING, false, false);

    private final ApiDocument document;
    private final Diagnostics diagnostics;

    QueryStringReader(ApiDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    /** The members of a form, each a parameter; without known members, and as JSON, one argument. */
    List<Candidate> read(ObjectNode parameter) throws DocumentFault {
        String name = parameter.path("name").asText();
        SourceLocation at = document.at(parameter);
        BodyChoice choice = BodyChoice.of(document, document.content(parameter))
                .filter(each -> each.kind() == Kind.JSON || each.kind() == Kind.FORM)
                .orElseThrow(() -> new DocumentFault(
                        "unsupported-media-type",
                        at,
                        "The query string `" + name + "` is neither a form nor JSON.",
                        "Give it `content` as application/x-www-form-urlencoded or application/json."));
        boolean required = parameter.path("required").asBoolean();
        String description = parameter.path("description").asText("");
        Place place = new Place(Location.QUERY, name, choice.kind() == Kind.JSON ? WHOLE : FORM);
        Candidate whole = new Candidate(place, required, choice.schema(), description, at);
        if (choice.kind() == Kind.JSON) {
            return List.of(whole);
        }
        Optional<ObjectMembers> members = ObjectMembers.of(document, choice.schema());
        return members.isEmpty() ? List.of(whole.withType(Basic.OBJECT)) : fields(members.get(), choice, required);
    }

    private List<Candidate> fields(ObjectMembers members, BodyChoice choice, boolean required) throws DocumentFault {
        EncodingReader encodings =
                new EncodingReader(document, diagnostics, choice.node().path("encoding"), Kind.FORM);
        List<Candidate> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : members.schemas().entrySet()) {
            boolean always = required && members.required().contains(member.getKey());
            Candidate candidate = new Candidate(
                    new Place(Location.QUERY, member.getKey(), FORM),
                    always,
                    member.getValue(),
                    "",
                    document.at(member.getValue()));
            Serialization encoded =
                    encodings.read(candidate).candidate().place().serialization();
            fields.add(candidate.at(new Place(Location.QUERY, member.getKey(), inQuery(encoded, member.getValue()))));
        }
        return fields;
    }

    /** What a form leaves to the type of a value: an object is JSON text, an array a parameter for each item. */
    private Serialization inQuery(Serialization encoded, JsonNode schema) throws DocumentFault {
        if (encoded.style() != Style.CONTENT) {
            return encoded;
        }
        return SchemaType.of(document, schema).type() == Basic.OBJECT ? JSON : FORM;
    }
}
