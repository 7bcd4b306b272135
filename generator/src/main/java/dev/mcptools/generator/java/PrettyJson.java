package dev.mcptools.generator.java;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON for people who read diffs: two spaces, one value a line. */
final class PrettyJson {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private static final JsonFactory JSON = new JsonFactory();

    private PrettyJson() {}

    /** {@return the tree as text, in the order of its members} */
    static String of(JsonNode tree) {
        StringWriter text = new StringWriter();
        // Without a mapper: to make one takes longer than to write some hundred trees.
        try (JsonParser values = tree.traverse();
                JsonGenerator json = JSON.createGenerator(text).setPrettyPrinter(PRINTER.createInstance())) {
            values.nextToken();
            json.copyCurrentStructure(values);
        } catch (IOException e) {
            throw new UncheckedIOException("A tree can always be written", e);
        }
        return text.append('\n').toString();
    }
}
