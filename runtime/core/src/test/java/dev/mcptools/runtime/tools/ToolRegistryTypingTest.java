package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the compiler must accept and refuse of hand-written code. */
class ToolRegistryTypingTest {

    @Test
    void anExtensionForTheToolsOwnArgumentsCompiles() {
        assertThat(errors("UpdateCard.class, new ToolExtension<UpdateCard.Input>() {}"))
                .isEmpty();
    }

    @Test
    void anExtensionForOtherArgumentsDoesNotCompile() {
        assertThat(errors("UpdateCard.class, new ToolExtension<ListCards.Input>() {}"))
                .hasSize(1);
        assertThat(errors("HandwrittenTool.class, new ToolExtension<ListCards.Input>() {}"))
                .hasSize(1);
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(String pairing) {
        String source = "package dev.mcptools.runtime.tools; class Pairing { ToolRegistry registry = "
                + "ToolRegistry.of(new UpdateCard()).extend(" + pairing + "); }";
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Pairing.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of("-proc:none", "-Xlint:none", "-d", "target", "-implicit:none");
        compiler.getTask(null, null, diagnostics, options, null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }
}
