package dev.mcptools.octapipe.generated;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A text that tries to be more than text.
 *
 * @param name what it tries
 * @param text the text
 * @param runsIn where it runs in Java if it stands there as it is; empty if it tries something else
 */
record ForeignText(String name, String text, Optional<Place> runsIn) {
    /** No text at all: with it, documents say no more than where each of their texts stands. */
    static final ForeignText NOTHING = new ForeignText("nothing", "", Optional.empty());

    private static final String PROBE = "dev.mcptools.probe";
    private static final String CODE = "System.setProperty(\"" + PROBE + "\", \"ran\");";

    /** A place in Java source. */
    enum Place {
        COMMENT("class Naive { /** %s */ }"),
        LINE_COMMENT("class Naive { // %s\n }"),
        STRING("class Naive { String s = \"%s\"; }"),
        TEXT_BLOCK("class Naive { String s = \"\"\"\n%s\"\"\"; }");

        private final String source;

        Place(String source) {
            this.source = source;
        }

        /** {@return a class in which the text stands there as it is} */
        String with(String text) {
            return source.formatted(text);
        }
    }

    /** {@return all that are tried} */
    static Stream<ForeignText> all() {
        try {
            JsonNode texts = Json.MAPPER.readTree(Files.readAllBytes(ForeignCase.FOLDER.resolve("texts.json")));
            return StreamSupport.stream(texts.spliterator(), false).map(ForeignText::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForeignText of(JsonNode entry) {
        String text = entry.path("text").textValue().replace("CODE", CODE);
        return new ForeignText(
                entry.path("name").textValue(),
                text.repeat(entry.path("times").asInt(1)),
                Optional.ofNullable(entry.get("runsIn")).map(place -> Place.valueOf(place.textValue())));
    }

    /** {@return the lines that it has behind the first, those that one would know again} */
    List<String> furtherLines() {
        return text.lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> line.length() > 2)
                .toList();
    }

    /** {@return whether code of a text has run since this was last asked} */
    static boolean ran() {
        return System.clearProperty(PROBE) != null;
    }

    @Override
    public String toString() {
        return name;
    }
}
