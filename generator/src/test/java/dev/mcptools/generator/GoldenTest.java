package dev.mcptools.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFolder;
import dev.mcptools.generator.emit.Manifest;
import dev.mcptools.generator.emit.OutputDirectories;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.generator.lock.LockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents in, exactly these files out: one folder for each feature, {@code api.yaml} and {@code records} in it, what
 * is made of them in {@code expected}. After a wanted change {@code -Dgolden.update=true} writes {@code expected} anew;
 * its diff belongs into the review. That each of them compiles is a test of the sample server, which has the runtime.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/cases/golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    private Path temp;

    static Stream<Named<Path>> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(folder -> Named.of(folder.getFileName().toString(), folder)).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void documentsMakeTheExpectedFiles(Path folder) throws Exception {
        Path expected = folder.resolve("expected");
        if (UPDATE) {
            assertThat(System.getenv("CI"))
                    .as("a build server compares, it does not update")
                    .isNotEqualTo("true");
            delete(expected);
            generate(folder, records(folder), expected);
        }
        Path actual = temp.resolve("actual");
        generate(folder, records(folder), actual);

        assertThat(files(actual).keySet())
                .as("files; -Dgolden.update=true writes them anew")
                .isEqualTo(files(expected).keySet());
        files(actual).forEach((path, content) -> {
            assertThat(actual.resolve(path)).hasSameTextualContentAs(expected.resolve(path));
            assertThat(content).as(path).isEqualTo(files(expected).get(path));
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anotherPlaceAndOrderMakeTheSameBytes(Path folder) throws Exception {
        Path here = temp.resolve("here");
        generate(folder, records(folder), here);

        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        List<SourceFile> reversed = new ArrayList<>(records(folder));
        Collections.reverse(reversed);
        Path there = temp.resolve("there");
        try {
            // Turkish has an I of its own, and the farthest time zone another date.
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            generate(folder, reversed, there);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }

        assertThat(files(there)).isEqualTo(files(here));
    }

    private static void generate(Path folder, List<SourceFile> records, Path output) throws Exception {
        Outcome outcome = Generator.shape(new GenerationRequest(
                SourceFolder.of(folder, "api.yaml", "", ReadLimits.DEFAULT.bytes()),
                overlays(folder),
                records,
                GenerationOptions.inPackage("com.example.tools")));
        assertThat(outcome.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .map(Diagnostic::toString))
                .isEmpty();
        Shaped shaped = outcome.shaped().orElseThrow();
        List<GeneratedFile> files = ToolsetWriter.write(shaped.toolset(), shaped.tools(), "com.example.tools");
        new OutputDirectories(output, output, output).emit(files, Manifest.of(files), Manifest.NONE);
        Files.writeString(
                output.resolve("mcp-tools.lock.json"),
                LockFile.of("mcp-tools.lock.json", shaped.tools()).text());
    }

    private static List<SourceFile> overlays(Path folder) throws IOException {
        Path overlay = folder.resolve("overlay.yaml");
        return Files.exists(overlay) ? List.of(source("overlay.yaml", overlay)) : List.of();
    }

    private static List<SourceFile> records(Path folder) throws IOException {
        Path records = folder.resolve("records");
        if (!Files.isDirectory(records)) {
            return List.of();
        }
        List<SourceFile> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(records)) {
            for (Path file : files.sorted().toList()) {
                sources.add(source("records/" + file.getFileName(), file));
            }
        }
        return sources;
    }

    private static SourceFile source(String name, Path file) throws IOException {
        return new SourceFile(name, Files.readAllBytes(file));
    }

    private static SortedMap<String, String> files(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
