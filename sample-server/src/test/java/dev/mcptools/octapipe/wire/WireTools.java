package dev.mcptools.octapipe.wire;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.octapipe.generated.CompiledFiles;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
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
 * @param compiled what was generated of the documents that have a tool
 */
record WireTools(Map<WireDocument, Outcome> outcomes, Map<WireDocument, Compiled> compiled) {

    /**
     * The generated class that lists the tools of a document, loaded.
     *
     * @param registry its tools
     * @param api what it says of the API as a whole
     */
    record Compiled(ToolRegistry registry, ApiDescription api) {
        static Compiled of(Class<?> index) throws ReflectiveOperationException {
            return new Compiled((ToolRegistry) index.getMethod("registry").invoke(null), (ApiDescription)
                    index.getMethod("api").invoke(null));
        }
    }

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
        Map<WireDocument, Compiled> compiled = new HashMap<>();
        for (WireDocument document : documents) {
            Optional<GeneratedFile> index = files.stream()
                    .filter(file -> file.path().startsWith(packageOf(document).replace('.', '/') + "/"))
                    .filter(file -> file.content().contains("public static ToolRegistry registry()"))
                    .findFirst();
            if (index.isPresent()) {
                compiled.put(document, Compiled.of(loader.loadClass(CompiledFiles.className(index.get()))));
            }
        }
        return new WireTools(outcomes, compiled);
    }

    Outcome outcome(WireDocument document) {
        return Optional.ofNullable(outcomes.get(document)).orElseThrow();
    }

    Optional<Compiled> compiled(WireDocument document) {
        return Optional.ofNullable(compiled.get(document));
    }

    private static String packageOf(WireDocument document) {
        return "wire." + document.id();
    }
}
