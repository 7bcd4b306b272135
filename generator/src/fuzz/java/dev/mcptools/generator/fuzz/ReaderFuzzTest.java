package dev.mcptools.generator.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Bytes in, tools or diagnostics out: whatever the bytes are, nothing is thrown, the run ends, and it says why where
 * there are no tools. {@code .ci/fuzz} looks for bytes for which that is not so; without it, the inputs of the resources
 * are run once each, among them all that was ever found.
 */
class ReaderFuzzTest {
    /** Much longer than any input takes; on a loaded machine, the first one loads hundreds of classes meanwhile. */
    private static final Duration END = Duration.ofMinutes(2);

    private static final SourceFile PETS = file("api.yaml", """
            openapi: 3.1.0
            info: {title: Pets, version: '1', x-list: [1, {a: b}, null]}
            paths:
              /pets/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                get: {operationId: getPet, summary: Gets one pet., tags: [pets], responses: {'200': {description: It.}}}
                put:
                  operationId: putPet
                  summary: Changes one pet.
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
              /pets:
                get:
                  operationId: listPets
                  summary: Lists the pets.
                  parameters: [{name: page, in: query, schema: {type: integer}}]
                  responses:
                    '200':
                      description: Them.
                      content: {application/json: {schema: {type: object, properties: {items: {type: array}}}}}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}, parent: {$ref: '#/components/schemas/Pet'}}}
            """);

    @FuzzTest
    void document(byte[] bytes) {
        run(SourceFiles.only(new SourceFile("api.yaml", bytes)), List.of(), List.of());
    }

    @FuzzTest
    void severalFiles(byte[] bytes) {
        run(new FilesInMemory(Parts.of(bytes)), List.of(), List.of());
    }

    @FuzzTest
    void overlays(byte[] bytes) {
        run(SourceFiles.only(PETS), Parts.of(bytes), List.of());
    }

    @FuzzTest
    void records(byte[] bytes) {
        run(SourceFiles.only(PETS), List.of(), Parts.of(bytes));
    }

    private static void run(SourceFiles files, List<SourceFile> overlays, List<SourceFile> records) {
        GenerationRequest request =
                new GenerationRequest(files, overlays, records, GenerationOptions.inPackage("com.example.tools"));
        Outcome outcome = assertTimeoutPreemptively(END, () -> Generator.shape(request));
        boolean hasErrors = outcome.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR);
        assertEquals(hasErrors, outcome.shaped().isEmpty(), "no tools without an error, no error with tools");
        outcome.diagnostics().forEach(each -> assertTrue(each.at().line() > 0, () -> each + " has a place"));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
