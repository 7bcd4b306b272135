package dev.mcptools.generator.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.ListParts;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much smaller the list of tools is than with the schemas of the document, every reference written out, and where.
 *
 * @param asWritten what such a list would be made of
 * @param listed what the list is made of
 */
record Savings(ListParts asWritten, ListParts listed) {
    private static final int CHARACTERS_PER_TOKEN = 4;

    /** A part of a list. */
    private enum Part {
        TEXTS("names, titles, descriptions", ListParts::texts),
        ARGUMENTS("arguments", ListParts::arguments),
        ANSWERS("answers", ListParts::answers),
        ALL("all", ListParts::all);

        private final String inWords;

        @SuppressWarnings("ImmutableEnumChecker") // A reference to a method has nothing that could change.
        private final ToLongFunction<ListParts> characters;

        Part(String inWords, ToLongFunction<ListParts> characters) {
            this.inWords = inWords;
            this.characters = characters;
        }

        private long tokens(ListParts parts) {
            return characters.applyAsLong(parts) / CHARACTERS_PER_TOKEN;
        }
    }

    /** {@return all of it in a sentence} */
    String inWords() {
        String parts = Stream.of(Part.TEXTS, Part.ARGUMENTS, Part.ANSWERS)
                .map(part -> String.format(
                        Locale.ROOT, "%s %,d (listed %,d)", part.inWords, part.tokens(asWritten), part.tokens(listed)))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "With every reference of the documents written out, the list of tools would have %,d tokens, %s times as"
                        + " many as it has: %s.",
                Part.ALL.tokens(asWritten),
                times(Part.ALL),
                parts);
    }

    /** {@return a row for each part: what it is, its tokens so and so, and how many times} */
    List<List<String>> rows() {
        return Stream.of(Part.values())
                .map(part -> List.of(
                        part.inWords,
                        String.valueOf(part.tokens(asWritten)),
                        String.valueOf(part.tokens(listed)),
                        times(part)))
                .toList();
    }

    /** {@return the same for programs} */
    ObjectNode json() {
        ObjectNode json = JsonText.object();
        for (Part part : Part.values()) {
            json.putObject(part.name().toLowerCase(Locale.ROOT))
                    .put("asWritten", part.tokens(asWritten))
                    .put("listed", part.tokens(listed));
        }
        return json;
    }

    private String times(Part part) {
        long now = part.characters.applyAsLong(listed);
        return now == 0
                ? ""
                : String.format(Locale.ROOT, "%.1f", (double) part.characters.applyAsLong(asWritten) / now);
    }
}
