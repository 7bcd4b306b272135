package dev.mcptools.generator.java;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Toolset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An API as files: a class for each tool with its schemas beside it, and one class that lists the tools. */
public final class ToolsetWriter {
    private final Toolset toolset;
    private final ToolNames names;
    private final ToolClassWriter classes;
    private final FieldsToolWriter fieldsTools;

    private ToolsetWriter(Toolset toolset, String packageName) {
        this.toolset = toolset;
        this.names = ToolNames.of(toolset, packageName);
        CustomFieldsWriter fields = new CustomFieldsWriter(toolset.fieldSources(), names);
        DescriptorWriter descriptors = new DescriptorWriter(toolset.api(), names, fields);
        this.classes = new ToolClassWriter(toolset.api(), descriptors, names);
        this.fieldsTools = new FieldsToolWriter(descriptors, fields, names);
    }

    /**
     * Writes the tools of an API, as text.
     *
     * @param toolset the API
     * @param tools each of its tools with what clients are shown of it
     * @param packageName the package of the index; each tool is in a package below it, named after its first tag
     * @return the files, ordered by path; the same input makes the same bytes everywhere
     */
    public static List<GeneratedFile> write(Toolset toolset, List<ShapedTool> tools, String packageName) {
        ToolsetWriter writer = new ToolsetWriter(toolset, packageName);
        // Each tool by itself, whatever the order: they are sorted in the end.
        return Stream.concat(Stream.of(writer.index()), tools.parallelStream().flatMap(writer::files))
                .parallel()
                .sorted(Comparator.comparing(GeneratedFile::path))
                .toList();
    }

    private GeneratedFile index() {
        return source(names.index(), ToolIndexWriter.write(toolset, names));
    }

    private Stream<GeneratedFile> files(ShapedTool shaped) {
        ClassName toolClass = names.of(shaped.tool());
        Stream<GeneratedFile> schemas = Stream.of(
                        schema(shaped, "input", Optional.of(shaped.inputSchema())),
                        schema(shaped, "exact", shaped.exactSchema()),
                        schema(shaped, "output", shaped.outputSchema()),
                        schema(shaped, "exact-output", shaped.exactOutput()))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(source(toolClass, type(shaped))), schemas);
    }

    private TypeSpec type(ShapedTool shaped) {
        return toolset.fieldsDescribedBy(shaped.tool())
                .map(source -> fieldsTools.write(shaped, source))
                .orElseGet(() -> classes.write(shaped));
    }

    private Optional<GeneratedFile> schema(ShapedTool shaped, String kind, Optional<ObjectNode> schema) {
        String folder = names.of(shaped.tool()).packageName().replace('.', '/') + "/";
        return schema.map(tree ->
                new GeneratedFile(Kind.RESOURCE, folder + names.schema(shaped.tool(), kind), PrettyJson.of(tree)));
    }

    private static GeneratedFile source(ClassName name, TypeSpec type) {
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        String path = name.canonicalName().replace('.', '/') + ".java";
        return new GeneratedFile(Kind.SOURCE, path, Layout.of(file.toString()));
    }
}
