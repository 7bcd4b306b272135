package dev.mcptools.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code src/test/cases/errors} bears the id of a rule and holds documents that break it, beside all
 * that is said of them. {@code -Dgolden.update=true} writes what is said anew.
 */
class ErrorCasesTest {
    private static final Path CASES = Path.of("src/test/cases/errors");

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void saysWhatIsExpected(Path folder) throws IOException {
        List<SourceFile> records = new ArrayList<>();
        if (Files.exists(folder.resolve("records"))) {
            try (Stream<Path> files = Files.list(folder.resolve("records"))) {
                for (Path file : files.toList()) {
                    records.add(new SourceFile("records/" + file.getFileName(), Files.readAllBytes(file)));
                }
            }
        }
        Outcome outcome = Generator.shape(new GenerationRequest(
                SourceFolder.of(folder, "api.yaml", "", ReadLimits.DEFAULT.bytes()),
                overlays(folder),
                records,
                GenerationOptions.inPackage("pets")));

        String said = outcome.diagnostics().stream().map(ErrorCasesTest::line).collect(Collectors.joining());
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
        assertThat(outcome.diagnostics())
                .extracting(Diagnostic::rule)
                .contains(folder.getFileName().toString());
    }

    private static List<SourceFile> overlays(Path folder) throws IOException {
        Path overlay = folder.resolve("overlay.yaml");
        return Files.exists(overlay) ? List.of(new SourceFile("overlay.yaml", Files.readAllBytes(overlay))) : List.of();
    }

    private static String line(Diagnostic diagnostic) {
        return "[" + diagnostic.severity() + "] " + diagnostic.at() + " " + diagnostic.rule() + ": "
                + diagnostic.message() + "\n"
                + diagnostic.hint().map(hint -> "    " + hint + "\n").orElse("");
    }
}
