package dev.mcptools.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ShapedTool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Documents written down in a test, and what the stages make of them. */
public final class Given {
    private Given() {}

    /** A document with these lines under {@code paths:}, two spaces in. */
    public static String document(String paths) {
        return "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths:\n" + paths;
    }

    /** A document with one operation, {@code GET /pets}, with these lines in it, six spaces in. */
    public static String operation(String lines) {
        return document(
                "  /pets:\n    get:\n      operationId: listPets\n      summary: Lists all the pets.\n" + lines);
    }

    /** A document with one operation, {@code POST /pets}, whose JSON body has this schema, in flow style. */
    public static String body(String schema) {
        return document("  /pets:\n    post:\n      operationId: addPet\n      summary: Adds a pet.\n"
                + "      requestBody: {required: true, content: {application/json: {schema: " + schema + "}}}\n");
    }

    public static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Outcome outcome(String document, String... records) {
        return outcome(GenerationOptions.inPackage("pets"), document, records);
    }

    public static Outcome outcome(GenerationOptions options, String document, String... records) {
        List<SourceFile> files = new ArrayList<>();
        for (String record : records) {
            files.add(file("record" + files.size() + ".yaml", record));
        }
        return Generator.shape(new GenerationRequest(file("api.yaml", document), files, options));
    }

    public static Shaped shaped(String document, String... records) {
        Outcome outcome = outcome(document, records);
        assertThat(outcome.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
        return outcome.shaped().orElseThrow();
    }

    /** The only tool of a document. */
    public static ShapedTool tool(String document, String... records) {
        Shaped shaped = shaped(document, records);
        assertThat(shaped.tools()).hasSize(1);
        return shaped.tools().get(0);
    }

    public static Argument argument(ShapedTool tool, String name) {
        return tool.tool().arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Each diagnostic of a severity as {@code rule@line:column}. */
    public static List<String> said(Outcome outcome, Severity severity) {
        return outcome.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .map(Given::brief)
                .toList();
    }

    private static String brief(Diagnostic diagnostic) {
        return diagnostic.rule() + "@" + diagnostic.at().line() + ":"
                + diagnostic.at().column();
    }
}
