package dev.mcptools.generator.law;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What bytes are taken for. */
public enum Input {
    DOCUMENT("document"),
    SEVERAL_FILES("severalFiles"),
    OVERLAYS("overlays"),
    RECORDS("records");

    private static final String PACKAGE = "com.example.tools";

    private static final SourceFile PETS = new SourceFile("api.yaml", """
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
            """.getBytes(StandardCharsets.UTF_8));

    private final String folder;

    Input(String folder) {
        this.folder = folder;
    }

    /** {@return the folder of the inputs that are kept, which is the name of the fuzz test} */
    String folder() {
        return folder;
    }

    /** {@return a run of the generator on these bytes} */
    public GenerationRequest request(byte[] bytes) {
        return switch (this) {
            case DOCUMENT -> request(SourceFiles.only(new SourceFile("api.yaml", bytes)), List.of(), List.of());
            case SEVERAL_FILES -> request(new FilesInMemory(Parts.of(bytes)), List.of(), List.of());
            case OVERLAYS -> request(SourceFiles.only(PETS), Parts.of(bytes), List.of());
            case RECORDS -> request(SourceFiles.only(PETS), List.of(), Parts.of(bytes));
        };
    }

    private static GenerationRequest request(SourceFiles files, List<SourceFile> overlays, List<SourceFile> records) {
        return new GenerationRequest(files, overlays, records, GenerationOptions.inPackage(PACKAGE));
    }
}
