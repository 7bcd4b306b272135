package dev.mcptools.generator.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import java.io.IOException;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Generated files as the compiler reads them. That they compile too is a test of the sample server, which has the runtime. */
final class JavaSources {
    private JavaSources() {}

    static void assertThatTheyAreJava(List<GeneratedFile> files) throws IOException {
        List<JavaFileObject> sources = files.stream()
                .filter(file -> file.kind() != Kind.RESOURCE)
                .map(file -> JavaFileObjects.forSourceString(
                        file.path().replace(".java", "").replace('/', '.'), file.content()))
                .toList();
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, errors, List.of("-proc:none"), null, sources);
        task.parse();
        assertEquals(List.of(), errors.getDiagnostics());
    }
}
