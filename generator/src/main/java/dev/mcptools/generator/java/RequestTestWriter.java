package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import dev.mcptools.generator.model.ExampleCall;
import dev.mcptools.generator.model.Toolset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** For each tool a test of JUnit 5: the request that example arguments make. */
public final class RequestTestWriter {
    private static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
    private static final int LINE = 80;

    private final ToolNames names;

    private RequestTestWriter(ToolNames names) {
        this.names = names;
    }

    /**
     * Writes the tests of an API's tools, as text.
     *
     * @param toolset the API
     * @param calls an example call of each tool that gets a test
     * @param packageName the package of the index, as for {@link ToolsetWriter#write}
     * @return the files, each in the package of its tool
     */
    public static List<GeneratedFile> write(Toolset toolset, List<ExampleCall> calls, String packageName) {
        RequestTestWriter writer = new RequestTestWriter(ToolNames.of(toolset, packageName));
        return calls.stream().map(writer::file).toList();
    }

    private GeneratedFile file(ExampleCall call) {
        ClassName toolClass = names.of(call.tool());
        ClassName name = free(
                toolClass.peerClass(toolClass.simpleName() + "Test"),
                names.tools().values());
        JavaFile file = JavaFile.builder(name.packageName(), type(name, toolClass, call))
                .addStaticImport(ClassName.get("org.junit.jupiter.api", "Assertions"), "assertEquals")
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        String path = name.canonicalName().replace('.', '/') + ".java";
        return new GeneratedFile(Kind.TEST_SOURCE, path, Layout.of(file.toString()));
    }

    private static ClassName free(ClassName name, Collection<ClassName> taken) {
        return taken.contains(name) ? free(name.peerClass(name.simpleName() + "Test"), taken) : name;
    }

    // @Generated("dev.mcptools.generator")
    // class ListPetsTest {
    private static TypeSpec type(ClassName name, ClassName toolClass, ExampleCall call) {
        return TypeSpec.classBuilder(name)
                .addAnnotation(ToolClassWriter.GENERATED)
                .addJavadoc("What {@link $T} sends for example arguments.", toolClass)
                .addMethod(test(toolClass, call))
                .build();
    }

    // @Test
    // void makesTheRequest() {
    //     RequestPreview request = RequestPreview.of(new ListPets(), """
    //             {"limit": 5}""");
    //
    //     assertEquals("GET", request.method());
    //     assertEquals("/pets?limit=5", request.target());
    //     assertEquals(Map.of(), request.headers());
    //     assertEquals("", request.body());
    // }
    private static MethodSpec test(ClassName toolClass, ExampleCall call) {
        String method = call.tool().operation().httpMethod();
        return MethodSpec.methodBuilder("makesTheRequest")
                .addAnnotation(TEST)
                .addStatement(
                        "$T request = $T.of(new $T(), $L)",
                        RuntimeTypes.REQUEST_PREVIEW,
                        RuntimeTypes.REQUEST_PREVIEW,
                        toolClass,
                        arguments(call))
                .addCode("\n")
                .addStatement(equal(StringLiteral.of(method), "method"))
                .addStatement(equal(StringLiteral.of(call.target()), "target"))
                .addStatement(equal(headers(call), "headers"))
                .addStatement(equal(body(call.body()), "body"))
                .build();
    }

    // assertEquals("/pets?limit=5", request.target())
    //
    // assertEquals(
    //         "/pets?color=blue"
    //                 + "&color=black",
    //         request.target())
    private static CodeBlock equal(CodeBlock expected, String part) {
        String text = expected.toString();
        boolean inOneLine = text.startsWith("\"\"\"") || (text.length() <= LINE && text.indexOf('\n') < 0);
        return CodeBlock.of(
                inOneLine ? "assertEquals($L, request.$L())" : "assertEquals(\n$L,\nrequest.$L())", expected, part);
    }

    private static CodeBlock arguments(ExampleCall call) {
        String inOneLine = call.arguments().toString();
        return StringLiteral.ofJson(
                inOneLine.length() <= LINE
                        ? inOneLine
                        : PrettyJson.of(call.arguments()).stripTrailing());
    }

    private static CodeBlock headers(ExampleCall call) {
        CodeBlock entries = call.headers().entrySet().stream()
                .map(header -> CodeBlock.of(
                        "$T.entry($L, $L)",
                        Map.class,
                        StringLiteral.of(header.getKey()),
                        StringLiteral.of(header.getValue())))
                .collect(CodeBlock.joining(",\n"));
        return call.headers().isEmpty()
                ? CodeBlock.of("$T.of()", Map.class)
                : CodeBlock.of(
                        call.headers().size() == 1 ? "$T.ofEntries($L)" : "$T.ofEntries(\n$>$>$L)$<$<",
                        Map.class,
                        entries);
    }

    private static CodeBlock body(String body) {
        return body.isEmpty() || body.length() > LINE ? StringLiteral.of(body) : StringLiteral.ofJson(body);
    }
}
