package dev.mcptools.octapipe.generated;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.runtime.tools.ToolRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;

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
        Outcome outcome =
                Generator.shape(new GenerationRequest(document, records, GenerationOptions.inPackage(PACKAGE)));
        assertThat(outcome.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .extracting(Diagnostic::message)
                .isEmpty();
        return of(outcome.shaped().orElseThrow());
    }

    /** {@return these tools, compiled and loaded} */
    static GeneratedApi of(Shaped shaped) throws ReflectiveOperationException, IOException {
        List<GeneratedFile> files = ToolsetWriter.write(shaped.toolset(), shaped.tools(), PACKAGE);
        ClassLoader loader = new Loader(classes(files), resources(files));
        Class<?> index = loader.loadClass(indexOf(files));
        return new GeneratedApi(
                shaped, (ToolRegistry) index.getMethod("registry").invoke(null));
    }

    private static Map<String, byte[]> classes(List<GeneratedFile> files) throws IOException {
        List<JavaFileObject> sources = files.stream()
                .filter(file -> file.kind() == Kind.SOURCE)
                .map(file -> JavaFileObjects.forSourceString(className(file), file.content()))
                .toList();
        Compilation compilation = javac().withOptions("--release", "21", "-proc:none", "-Xlint:all", "-Werror")
                .compile(sources);
        assertThat(compilation.diagnostics()).isEmpty();
        Map<String, byte[]> classes = new HashMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            try (InputStream in = file.openInputStream()) {
                classes.put(file.getName().replaceFirst("^/CLASS_OUTPUT/", ""), in.readAllBytes());
            }
        }
        return classes;
    }

    private static Map<String, byte[]> resources(List<GeneratedFile> files) {
        return files.stream()
                .filter(file -> file.kind() == Kind.RESOURCE)
                .collect(Collectors.toMap(
                        GeneratedFile::path, file -> file.content().getBytes(StandardCharsets.UTF_8)));
    }

    private static String indexOf(List<GeneratedFile> files) {
        return files.stream()
                .filter(file -> file.content().contains("public static ToolRegistry registry()"))
                .map(GeneratedApi::className)
                .findFirst()
                .orElseThrow();
    }

    private static String className(GeneratedFile source) {
        return source.path().replace(".java", "").replace('/', '.');
    }

    /** Loads what was compiled, and hands out the schemas beside it. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;
        private final Map<String, byte[]> resources;

        Loader(Map<String, byte[]> classes, Map<String, byte[]> resources) {
            super(Loader.class.getClassLoader());
            this.classes = classes;
            this.resources = resources;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = resources.get(name);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }
}
