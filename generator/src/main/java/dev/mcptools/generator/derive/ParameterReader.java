package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of an operation: path in the order of the template, then query, header, cookie. */
final class ParameterReader {
    /** OpenAPI 3.1, section 4.8.12.3. */
    private static final Map<Location, Set<Style>> STYLES = Map.of(
            Location.PATH, Set.of(Style.SIMPLE, Style.LABEL, Style.MATRIX),
            Location.QUERY, Set.of(Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.DEEP_OBJECT),
            Location.HEADER, Set.of(Style.SIMPLE),
            Location.COOKIE, Set.of(Style.FORM));

    private final ApiDocument document;
    private final SecuritySchemes schemes;
    private final Diagnostics diagnostics;

    ParameterReader(ApiDocument document, SecuritySchemes schemes, Diagnostics diagnostics) {
        this.document = document;
        this.schemes = schemes;
        this.diagnostics = diagnostics;
    }

    List<Candidate> read(ApiOperation operation) throws DocumentFault {
        List<String> template = PathTemplate.parameters(operation);
        List<Candidate> candidates = new ArrayList<>();
        for (ObjectNode parameter : operation.parameters(document)) {
            if (parameter.path("in").asText().equals("querystring")) {
                candidates.addAll(new QueryStringReader(document, diagnostics).read(parameter));
            } else {
                Optional<JsonNode> example = Examples.of(document, parameter);
                read(parameter, operation, template)
                        .map(each -> example.map(each::withExample).orElse(each))
                        .ifPresent(candidates::add);
            }
        }
        addUndeclared(candidates, template, operation);
        return candidates.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> candidate.place().location())
                        .thenComparing(candidate -> template.indexOf(candidate.wireName())))
                .toList();
    }

    private Optional<Candidate> read(ObjectNode parameter, ApiOperation operation, List<String> template)
            throws DocumentFault {
        String name = parameter.path("name").asText();
        SourceLocation at = document.at(parameter);
        Location location = location(parameter, at);
        if (location == Location.HEADER && !HeaderNames.mayBeArgument(parameter, at, diagnostics)) {
            return Optional.empty();
        }
        Optional<String> key = schemes.keyIn(parameter.path("in").asText(), name);
        if (key.isPresent()) {
            diagnostics.note(
                    "credential-argument",
                    at,
                    "The parameter `" + name + "` is no argument: it is the key of the security scheme `" + key.get()
                            + "`, which is configured.");
            return Optional.empty();
        }
        if (location == Location.PATH && !template.contains(name)) {
            diagnostics.warning(
                    "parameter-not-in-path",
                    at,
                    "The path parameter `" + name + "` does not stand in "
                            + operation.operation().path() + ".",
                    "Remove it, or add {" + name + "} to the path.");
            return Optional.empty();
        }
        boolean required =
                location == Location.PATH || parameter.path("required").asBoolean();
        String description = parameter.path("description").asText("");
        if (parameter.has("content")) {
            Place place = new Place(location, name, new Serialization(Style.JSON, false, false));
            return Optional.of(new Candidate(place, required, contentSchema(parameter, name), description, at));
        }
        JsonNode schema = parameter.has("schema") ? parameter.get("schema") : JsonNodeFactory.instance.objectNode();
        Place place = new Place(location, name, serialization(parameter, location));
        return Optional.of(new Candidate(place, required, schema, description, at));
    }

    private static Location location(ObjectNode parameter, SourceLocation at) throws DocumentFault {
        String in = parameter.path("in").asText();
        return switch (in) {
            case "path" -> Location.PATH;
            case "query" -> Location.QUERY;
            case "header" -> Location.HEADER;
            case "cookie" -> Location.COOKIE;
            default ->
                throw new DocumentFault(
                        "invalid-parameter",
                        at,
                        "The parameter `" + parameter.path("name").asText() + "` is in \"" + in + "\".",
                        "Write `in: path`, `query`, `header` or `cookie`.");
        };
    }

    private JsonNode contentSchema(ObjectNode parameter, String name) throws DocumentFault {
        Map.Entry<String, JsonNode> json = MediaTypes.json(document.content(parameter))
                .orElseThrow(() -> new DocumentFault(
                        "unsupported-media-type",
                        document.at(parameter, "content"),
                        "The parameter `" + name + "` is written in a media type that is not served.",
                        "Only application/json is, or a parameter with `schema`."));
        JsonNode schema = json.getValue().get("schema");
        return schema == null ? JsonNodeFactory.instance.objectNode() : schema;
    }

    private Serialization serialization(ObjectNode parameter, Location location) throws DocumentFault {
        Serialization serialization = ParameterStyles.read(document, parameter, location);
        if (STYLES.getOrDefault(location, Set.of()).contains(serialization.style())) {
            return serialization;
        }
        throw new DocumentFault(
                "invalid-parameter",
                document.at(parameter, "style"),
                "The style \"" + parameter.path("style").asText() + "\" is none for `in: "
                        + location.name().toLowerCase(Locale.ROOT) + "`.",
                "Write one of OpenAPI's styles for the place, or leave it out.");
    }

    /** A template is served even where the document forgets to declare a parameter of it. */
    private void addUndeclared(List<Candidate> candidates, List<String> template, ApiOperation operation) {
        for (String name : template) {
            if (candidates.stream()
                    .noneMatch(candidate -> candidate.place().location() == Location.PATH
                            && candidate.wireName().equals(name))) {
                diagnostics.warning(
                        "undeclared-path-parameter",
                        operation.at(),
                        "The path parameter `" + name + "` is not declared; it is taken as a text.",
                        "Declare it under `parameters`.");
                Place place = new Place(Location.PATH, name, new Serialization(Style.SIMPLE, false, false));
                candidates.add(new Candidate(
                        place, true, JsonNodeFactory.instance.objectNode().put("type", "string"), "", operation.at()));
            }
        }
    }
}
