package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.ToolNames;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolRegistry;
import dev.mcptools.runtime.upstream.ApiDescription;
import java.io.IOException;
import java.util.List;

/**
 * Documents as tools that run: generated, compiled against the real runtime with every warning an error, and loaded.
 *
 * @param shaped what the generator knows of the tools
 * @param registry the compiled tools
 * @param description what the compiled class says of the API as a whole
 */
record GeneratedApi(Shaped shaped, ToolRegistry registry, ApiDescription description) {
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
        return loaded(shaped, PACKAGE, CompiledFiles.of(files));
    }

    /** {@return these tools, which are compiled already} */
    static GeneratedApi loaded(Shaped shaped, String packageName, ClassLoader compiled)
            throws ReflectiveOperationException {
        Class<?> index = compiled.loadClass(
                ToolNames.of(shaped.toolset(), packageName).index().canonicalName());
        return new GeneratedApi(
                shaped, (ToolRegistry) index.getMethod("registry").invoke(null), (ApiDescription)
                        index.getMethod("api").invoke(null));
    }

    /** {@return the compiled tool of one that the generator knows} */
    Tool tool(ShapedTool shapedTool) {
        return registry.find(shapedTool.tool().name()).orElseThrow();
    }

    /** Holds what the compiled classes say of themselves against what the generator knows. */
    void assertThatToolsSayWhatTheDocumentsSay() {
        assertThat(registry.tools())
                .extracting(tool -> tool.descriptor().name())
                .containsExactlyElementsOf(
                        shaped.tools().stream().map(each -> each.tool().name()).toList());
        for (ShapedTool each : shaped.tools()) {
            ToolDescriptor descriptor = tool(each).descriptor();
            assertThat(descriptor.title()).isEqualTo(each.tool().title());
            assertThat(descriptor.description()).isEqualTo(each.description());
            assertThat(descriptor.tags()).isEqualTo(each.tool().tags());
            assertThat(descriptor.access()).hasToString(each.tool().access().toString());
            assertThat(tree(descriptor.inputSchema())).isEqualTo(each.inputSchema());
            assertThat(descriptor.exactSchema().map(GeneratedApi::tree)).isEqualTo(each.exactSchema());
            assertThat(descriptor.outputSchema().map(GeneratedApi::tree)).isEqualTo(each.outputSchema());
            assertThat(descriptor.exactOutput().map(GeneratedApi::tree)).isEqualTo(each.exactOutput());
            assertThat(descriptor.answer().secret())
                    .containsExactlyInAnyOrderElementsOf(shaped.toolset().api().secretMembers());
        }
    }

    private static JsonNode tree(SchemaResource schema) {
        return Json.ofBytes(schema.bytes()).tree();
    }
}
