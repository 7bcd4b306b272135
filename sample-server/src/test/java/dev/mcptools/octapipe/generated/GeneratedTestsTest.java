package dev.mcptools.octapipe.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.example.ExampleCalls;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.GeneratedFile.Kind;
import dev.mcptools.generator.java.RequestTestWriter;
import dev.mcptools.generator.java.ToolsetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that users get for their tools: they compile, they pass, and they fail when a tool is wrong. */
class GeneratedTestsTest {
    private static final Path GOLDEN = Path.of("../generator/src/test/cases/golden");
    private static final Path OCTAPIPE = Path.of("../octapipe-spec/src/main/resources/octapipe");

    /** One argument on its way into the request. */
    private static final Pattern PART = Pattern.compile("(?m)^ +\\.(path|query|header|cookie|body)\\(.*\\)\\n");

    static Stream<Named<Path>> folders() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            List<Path> all = new ArrayList<>(folders.sorted().toList());
            all.add(OCTAPIPE);
            return all.stream().map(folder -> Named.of(folder.getFileName().toString(), folder)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void pass(Path folder) throws Exception {
        Shaped shaped = shaped(folder, "com.example.tools");
        ExampleCalls examples = ExampleCalls.of(shaped.operations());
        List<GeneratedFile> files = files(shaped, "com.example.tools");

        assertThat(examples.missing())
                .extracting(missing -> missing.tool().name() + ": " + missing.reason())
                .allMatch(missing -> missing.contains("only JSON, forms and text are compared"));
        assertThat(files(shaped(folder, "com.example.tools"), "com.example.tools"))
                .isEqualTo(files);
        CompiledFiles compiled = CompiledFiles.of(files);
        for (GeneratedFile test : tests(files)) {
            GeneratedTest.run(compiled, CompiledFiles.className(test));
        }
    }

    @Test
    void failForEveryArgumentThatIsLost() throws Exception {
        List<GeneratedFile> files = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        Path folder = GOLDEN.resolve("every-type-and-place");
        for (int mutant = 0; mutant < parts(folder); mutant++) {
            String packageName = "mutant" + mutant;
            for (GeneratedFile file : files(shaped(folder, packageName), packageName)) {
                files.add(isTool(file) ? without(file, mutant) : file);
                if (file.kind() == Kind.TEST_SOURCE) {
                    tests.add(CompiledFiles.className(file));
                }
            }
        }

        assertThat(tests).hasSizeGreaterThan(20);
        CompiledFiles compiled = CompiledFiles.of(files);
        for (String test : tests) {
            assertThatThrownBy(() -> GeneratedTest.run(compiled, test)).as(test).isInstanceOf(Throwable.class);
        }
    }

    private static int parts(Path folder) throws Exception {
        return files(shaped(folder, "whole"), "whole").stream()
                .filter(GeneratedTestsTest::isTool)
                .mapToInt(tool ->
                        Math.toIntExact(PART.matcher(tool.content()).results().count()))
                .sum();
    }

    private static boolean isTool(GeneratedFile file) {
        return file.kind() == Kind.SOURCE && PART.matcher(file.content()).find();
    }

    private static GeneratedFile without(GeneratedFile tool, int part) {
        Matcher matcher = PART.matcher(tool.content());
        for (int i = 0; i <= part; i++) {
            assertThat(matcher.find()).isTrue();
        }
        return new GeneratedFile(
                tool.kind(),
                tool.path(),
                tool.content().substring(0, matcher.start()) + tool.content().substring(matcher.end()));
    }

    private static List<GeneratedFile> tests(List<GeneratedFile> files) {
        return files.stream().filter(file -> file.kind() == Kind.TEST_SOURCE).toList();
    }

    private static List<GeneratedFile> files(Shaped shaped, String packageName) {
        List<GeneratedFile> files = new ArrayList<>(ToolsetWriter.write(shaped.toolset(), shaped.tools(), packageName));
        files.addAll(RequestTestWriter.write(
                shaped.toolset(), ExampleCalls.of(shaped.operations()).calls(), packageName));
        return files;
    }

    private static Shaped shaped(Path folder, String packageName) throws IOException {
        return Generator.shape(GoldenCase.request(folder, packageName)).shaped().orElseThrow();
    }
}
