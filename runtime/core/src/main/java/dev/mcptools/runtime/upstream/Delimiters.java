package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.ParameterStyle.Style;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What divides the items of a list in a style that has no way to write it within an item: there, encoded or not, it
 * divides (OpenAPI 3.1, sections 4.8.12.5 and 4.8.12.6).
 *
 * @param delimiter the character
 * @param spoken its name in a sentence
 */
record Delimiters(String delimiter, String spoken) {
    private static final Delimiters COMMA = new Delimiters(",", "a comma");

    /** {@return the delimiter of this style in a query; empty if items may have any character} */
    static Optional<Delimiters> inQuery(ParameterStyle style) {
        if (style.explode()) {
            return Optional.empty();
        }
        return switch (style.style()) {
            case SPACE_DELIMITED -> Optional.of(new Delimiters(" ", "a space"));
            case PIPE_DELIMITED -> Optional.of(new Delimiters("|", "a vertical bar"));
            case SIMPLE, LABEL, MATRIX, FORM, DEEP_OBJECT, JSON, QUERY_STRING -> Optional.empty();
        };
    }

    /** {@return the delimiter of this style in a header, where nothing is encoded} */
    static Optional<Delimiters> inHeader(ParameterStyle style) {
        return style.style() == Style.JSON ? Optional.empty() : Optional.of(COMMA);
    }

    /** {@return the delimiter of this style in a part of a multipart body, where nothing is encoded either} */
    static Optional<Delimiters> inPart(ParameterStyle style) {
        return style.style() == Style.FORM && !style.explode() ? Optional.of(COMMA) : inQuery(style);
    }

    /** {@return what makes a list or object unfit, to follow its name in a sentence} */
    Optional<String> problem(JsonNode value) {
        Stream<String> names = value.properties().stream().map(member -> member.getKey());
        Stream<String> texts = value.valueStream().map(ParameterWriter::text);
        return value.isContainerNode() && Stream.concat(names, texts).anyMatch(text -> text.contains(delimiter))
                ? Optional.of("must not contain " + spoken + " in an item: that is what divides the items on their way")
                : Optional.empty();
    }
}
