package dev.mcptools.generator.java;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A method holds 64 KB of code; an API may have more tools than can be listed in that. */
class RegistryTest {

    @Test
    void thousandsOfToolsCompile() {
        Toolset toolset = Models.toolset(IntStream.range(0, 6_000)
                .mapToObj(number -> Models.tool("tool_%05d".formatted(number), "Does something."))
                .toArray(Tool[]::new));
        ToolNames names = ToolNames.of(toolset, "pets");
        TypeSpec index = TypeSpec.classBuilder("Index")
                .addMethods(RegistryWriter.methods(toolset.tools(), names))
                .build();

        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(JavaFile.builder("pets", index).build().toJavaFileObject());
        sources.add(source("dev.mcptools.runtime.tools", "Tool", "interface Tool {}"));
        sources.add(source(
                "dev.mcptools.runtime.tools",
                "ToolRegistry",
                "class ToolRegistry { public static ToolRegistry of(Tool... tools) { return new ToolRegistry(); } }"));
        for (Tool tool : toolset.tools()) {
            String name = names.of(tool).simpleName();
            sources.add(source(
                    names.of(tool).packageName(),
                    name,
                    "class " + name + " implements dev.mcptools.runtime.tools.Tool {}"));
        }
        Compilation compilation = javac().compile(sources);
        assertThat(compilation.errors()).isEmpty();
    }

    @Test
    void aFewToolsAreOneList() {
        Toolset toolset = Models.toolset(Models.tool("a", "Does something."), Models.tool("b", "Does something else."));
        assertThat(RegistryWriter.methods(toolset.tools(), ToolNames.of(toolset, "pets")))
                .hasSize(1);
    }

    private static JavaFileObject source(String packageName, String name, String type) {
        return JavaFileObjects.forSourceString(
                packageName + "." + name, "package " + packageName + "; public " + type + "\n");
    }
}
