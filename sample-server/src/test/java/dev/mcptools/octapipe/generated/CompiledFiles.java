package dev.mcptools.octapipe.generated;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Generated files, compiled against the real runtime with every warning an error, as a class loader. */
public final class CompiledFiles extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final Map<String, byte[]> resources;

    private CompiledFiles(Map<String, byte[]> classes, Map<String, byte[]> resources) {
        super(CompiledFiles.class.getClassLoader());
        this.classes = classes;
        this.resources = resources;
    }

    /** {@return a loader of the classes of these files, which hands out the resources beside them} */
    public static CompiledFiles of(List<GeneratedFile> files) throws IOException {
        return new CompiledFiles(classes(files), resources(files));
    }

    /** {@return the name of the class in a source file} */
    public static String className(GeneratedFile source) {
        return source.path().replace(".java", "").replace('/', '.');
    }

    /** {@return whether a text can be read as Java; names in it need not be known} */
    static boolean isJava(String source) throws IOException {
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        List<JavaFileObject> sources = List.of(JavaFileObjects.forSourceString("Any", source));
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, errors, null, null, sources);
        task.parse();
        return errors.getDiagnostics().isEmpty();
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

    private static Map<String, byte[]> classes(List<GeneratedFile> files) throws IOException {
        List<JavaFileObject> sources = files.stream()
                .filter(file -> file.kind() != Kind.RESOURCE)
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
}
