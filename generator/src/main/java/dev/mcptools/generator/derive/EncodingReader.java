package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.OpenApiVersion;
import dev.mcptools.generator.model.Content;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.RequestBody.Kind;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.model.ValueType.Basic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads how the members of a form or multipart body are sent: its Encoding Objects and their defaults. */
final class EncodingReader {
    private static final Serialization CONTENT = new Serialization(Style.CONTENT, false, false);
    private static final Serialization JSON = new Serialization(Style.JSON, false, false);

    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final JsonNode encodings;
    private final Kind kind;

    /**
     * Reads the encodings of one body.
     *
     * @param encodings its Encoding Objects by the names of members, or nothing
     * @param kind a form or a multipart body
     */
    EncodingReader(ApiDocument document, Diagnostics diagnostics, JsonNode encodings, Kind kind) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.encodings = encodings;
        this.kind = kind;
    }

    /**
     * A member with how it is sent.
     *
     * @param candidate the member
     * @param content how it is sent as a part
     */
    record Member(Candidate candidate, Content content) {}

    /** How a member of this name and schema is sent. */
    Member read(Candidate member) throws DocumentFault {
        String name = member.place().wireName();
        JsonNode encoding = document.resolve(encodings.path(name));
        boolean styled = encoding.has("style") || encoding.has("explode") || encoding.has("allowReserved");
        // Up to OpenAPI 3.0, styles count in forms alone; from 3.1 on in multipart/form-data too.
        if (styled && (kind == Kind.FORM || hasStyledParts())) {
            return new Member(at(member, ParameterStyles.read(document, encoding, Location.QUERY)), Content.ANY);
        }
        List<String> mediaTypes = mediaTypes(encoding.path("contentType").asText(""));
        return kind == Kind.FORM ? field(member, mediaTypes) : part(member, mediaTypes, encoding);
    }

    private boolean hasStyledParts() {
        return document.version() != OpenApiVersion.V3_0;
    }

    private static List<String> mediaTypes(String contentType) {
        return Arrays.stream(contentType.split(","))
                .map(String::strip)
                .filter(type -> MediaTypes.isOne(MediaTypes.essence(type)))
                .toList();
    }

    private Member field(Candidate member, List<String> mediaTypes) {
        boolean json = mediaTypes.stream().map(MediaTypes::essence).anyMatch(MediaTypes::isJson);
        return new Member(at(member, json ? JSON : CONTENT), Content.ANY);
    }

    private Member part(Candidate member, List<String> mediaTypes, JsonNode encoding) throws DocumentFault {
        JsonNode schema = member.schema();
        SortedMap<String, String> headers = headers(encoding.path("headers"), member);
        if (isFile(schema, mediaTypes)) {
            return file(member, Basic.FILE, schema, mediaTypes, headers);
        }
        JsonNode items = FileSchemas.items(document, schema);
        if (!items.isMissingNode() && isFile(items, mediaTypes)) {
            return file(member, new ValueType.ListOf(Basic.FILE), items, mediaTypes, headers);
        }
        Content content = new Content(mediaTypes, Content.Transfer.BINARY, headers);
        boolean text = mediaTypes.stream()
                .map(MediaTypes::essence)
                .findFirst()
                .filter(EncodingReader::isText)
                .isPresent();
        boolean structured = SchemaType.of(document, schema).type() == Basic.OBJECT;
        if (text && structured) {
            diagnostics.note(
                    "structure-unchecked",
                    member.at(),
                    "The part `" + member.wireName() + "` is " + String.join(" or ", mediaTypes)
                            + ": the tool takes it as a text and does not look into it.");
            JsonNode string = JsonNodeFactory.instance.objectNode().put("type", "string");
            return new Member(at(member.withSchema(string), CONTENT), content);
        }
        return new Member(at(member, CONTENT), content);
    }

    private static boolean isText(String essence) {
        return MediaTypes.kind(essence) == Kind.TEXT;
    }

    private boolean isFile(JsonNode schema, List<String> mediaTypes) throws DocumentFault {
        if (FileSchemas.isFile(document, schema)) {
            return true;
        }
        boolean binary = !mediaTypes.isEmpty() && FileSchemas.isBinary(mediaTypes.get(0));
        return mediaTypes.isEmpty()
                ? FileSchemas.saysNothing(document, schema)
                : binary && (FileSchemas.saysNothing(document, schema) || isPlainString(schema));
    }

    private boolean isPlainString(JsonNode schema) throws DocumentFault {
        return SchemaType.of(document, schema).type() == Basic.STRING;
    }

    private Member file(
            Candidate member,
            ValueType type,
            JsonNode schema,
            List<String> mediaTypes,
            SortedMap<String, String> headers)
            throws DocumentFault {
        String own = document.resolve(schema).path("contentMediaType").asText("");
        List<String> sent = mediaTypes.isEmpty() ? mediaTypes(own) : mediaTypes;
        Content content = new Content(sent, FileSchemas.transfer(document, schema), headers);
        return new Member(at(member.withType(type), CONTENT), content);
    }

    /** Headers with one value there is no choice in; the others are named in the report. */
    private SortedMap<String, String> headers(JsonNode headers, Candidate member) throws DocumentFault {
        SortedMap<String, String> fixed = new TreeMap<>();
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            Optional<String> value = fixedValue(document.resolve(header.getValue()));
            if (header.getKey().equalsIgnoreCase("content-type")) {
                continue;
            }
            if (value.isPresent() && PartHeaders.areSendable(header.getKey(), value.get())) {
                fixed.put(header.getKey(), value.get());
            } else {
                diagnostics.warning(
                        "part-header",
                        document.at(headers, header.getKey()),
                        "The header " + header.getKey() + " of the part `" + member.wireName() + "` is not sent.",
                        "Give it one value by `const`, a single `enum` or `default`.");
            }
        }
        return fixed;
    }

    private Optional<String> fixedValue(JsonNode header) throws DocumentFault {
        JsonNode schema = document.resolve(header.path("schema"));
        JsonNode value = schema.has("const")
                ? schema.get("const")
                : schema.path("enum").size() == 1 ? schema.path("enum").get(0) : schema.path("default");
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static Candidate at(Candidate member, Serialization serialization) {
        return member.at(new Place(Location.BODY_MEMBER, member.place().wireName(), serialization));
    }
}
