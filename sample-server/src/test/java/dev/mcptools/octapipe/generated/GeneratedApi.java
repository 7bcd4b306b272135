package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.runtime.tools.ToolRegistry;
import java.io.IOException;
import java.util.List;

/**
 * Documents as tools that run: generated, compiled against the real runtime with every warning an error, and loaded.
 *
 * @param shaped what the generator knows of the tools
 * @param registry the compiled tools
 */
record GeneratedApi(Shaped shaped, ToolRegistry registry) {
    static final String PACKAGE = "com.example.tools";

    /** {@return the tools of these documents} */
    static GeneratedApi of(SourceFile document, List<SourceFile> records)
            throws ReflectiveOperationException, IOException {
        return of(new GenerationRequest(document, records, GenerationOptions.inPackage(PACKAGE)));
    }

    /** {@return what the generator makes of this} */
    static GeneratedApi of(GenerationRequest request) throws ReflectiveOperationException, IOException {
        Outcome outcome = Generator.shape(request);
        assertThat(outcome.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .extracting(Diagnostic::message)
                .isEmpty();
        return of(outcome.shaped().orElseThrow());
    }

    /** {@return these tools, compiled and loaded} */
    static GeneratedApi of(Shaped shaped) throws ReflectiveOperationException, IOException {
        List<GeneratedFile> files = ToolsetWriter.write(shaped.toolset(), shaped.tools(), PACKAGE);
        ClassLoader loader = CompiledFiles.of(files);
        Class<?> index = loader.loadClass(indexOf(files));
        return new GeneratedApi(
                shaped, (ToolRegistry) index.getMethod("registry").invoke(null));
    }

    private static String indexOf(List<GeneratedFile> files) {
        return files.stream()
                .filter(file -> file.content().contains("public static ToolRegistry registry()"))
                .map(CompiledFiles::className)
                .findFirst()
                .orElseThrow();
    }
}
