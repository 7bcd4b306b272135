package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;

/** Reads {@code style}, {@code explode} and {@code allowReserved} with their defaults (OpenAPI 3.1, section 4.8.12.2). */
final class ParameterStyles {
    private ParameterStyles() {}

    /** How the value of a parameter, or of what is encoded like one, is written in a part of the request. */
    static Serialization read(ApiDocument document, JsonNode parameter, Location location) throws DocumentFault {
        boolean form = location == Location.QUERY || location == Location.COOKIE;
        String written = parameter.path("style").asText(form ? "form" : "simple");
        Style style = switch (written) {
            case "simple" -> Style.SIMPLE;
            case "label" -> Style.LABEL;
            case "matrix" -> Style.MATRIX;
            case "form" -> Style.FORM;
            case "spaceDelimited" -> Style.SPACE_DELIMITED;
            case "pipeDelimited" -> Style.PIPE_DELIMITED;
            case "deepObject" -> Style.DEEP_OBJECT;
            default ->
                throw new DocumentFault(
                        "invalid-parameter",
                        document.at(parameter, "style"),
                        "The style \"" + written + "\" is unknown.",
                        "Write one of OpenAPI's styles, such as `form`.");
        };
        return new Serialization(
                style,
                parameter.path("explode").asBoolean(style == Style.FORM),
                parameter.path("allowReserved").asBoolean());
    }
}
