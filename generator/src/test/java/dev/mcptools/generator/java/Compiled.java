package dev.mcptools.generator.java;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.InputStream;

/** Compiles what was written and loads it. */
final class Compiled {
    private Compiled() {}

    static Class<?> load(TypeSpec type) throws ReflectiveOperationException, IOException {
        Compilation compilation = javac().withOptions("-Xlint:all", "-Werror")
                .compile(JavaFile.builder("probe", type).build().toJavaFileObject());
        assertThat(compilation.diagnostics()).isEmpty();
        byte[] bytes;
        try (InputStream in =
                compilation.generatedFiles().stream().findFirst().orElseThrow().openInputStream()) {
            bytes = in.readAllBytes();
        }
        ClassLoader loader = new ClassLoader() {
            @Override
            protected Class<?> findClass(String name) {
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        return Class.forName("probe." + type.name(), true, loader);
    }
}
