package dev.mcptools.octapipe.wire;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.octapipe.generated.CompiledFiles;
import dev.mcptools.runtime.tools.ToolRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tools of all documents, each in a package of its own, generated one by one and compiled at once.
 *
 * @param outcomes what the generator said, by document
 * @param registries the compiled tools of the documents that have some
 */
record WireTools(Map<WireDocument, Outcome> outcomes, Map<WireDocument, ToolRegistry> registries) {

    static WireTools of(List<WireDocument> documents) throws IOException, ReflectiveOperationException {
        Map<WireDocument, Outcome> outcomes = new HashMap<>();
        List<GeneratedFile> files = new ArrayList<>();
        for (WireDocument document : documents) {
            Outcome outcome = Generator.shape(new GenerationRequest(
                    document.source(), List.of(), GenerationOptions.inPackage(packageOf(document))));
            outcomes.put(document, outcome);
            outcome.shaped()
                    .ifPresent(shaped ->
                            files.addAll(ToolsetWriter.write(shaped.toolset(), shaped.tools(), packageOf(document))));
        }
        ClassLoader loader = CompiledFiles.of(files);
        Map<WireDocument, ToolRegistry> registries = new HashMap<>();
        for (WireDocument document : documents) {
            Optional<GeneratedFile> index = files.stream()
                    .filter(file -> file.path().startsWith(packageOf(document).replace('.', '/') + "/"))
                    .filter(file -> file.content().contains("public static ToolRegistry registry()"))
                    .findFirst();
            if (index.isPresent()) {
                registries.put(document, (ToolRegistry) loader.loadClass(CompiledFiles.className(index.get()))
                        .getMethod("registry")
                        .invoke(null));
            }
        }
        return new WireTools(outcomes, registries);
    }

    Outcome outcome(WireDocument document) {
        return Optional.ofNullable(outcomes.get(document)).orElseThrow();
    }

    Optional<ToolRegistry> registry(WireDocument document) {
        return Optional.ofNullable(registries.get(document));
    }

    private static String packageOf(WireDocument document) {
        return "wire." + document.id();
    }
}
