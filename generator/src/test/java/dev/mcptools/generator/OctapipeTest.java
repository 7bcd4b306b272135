package dev.mcptools.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.model.ShapedTool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of {@code octapipe-spec}, the largest input that has records. */
class OctapipeTest {
    private static final Path DOCUMENTS = Path.of("../octapipe-spec/src/main/resources/octapipe");

    @Test
    void givesAToolOrAReasonForEachOperation() throws IOException {
        Outcome outcome = Generator.shape(request(0));
        assertThat(outcome.diagnostics()).extracting(Diagnostic::toString).isEmpty();
        assertThat(outcome.report().orElseThrow().render())
                .startsWith("45 operations, 43 documented, 2 without a tool:\n  login (openapi.yaml:")
                .contains("\n  createUser (openapi.yaml:");
        assertThat(outcome.shaped().orElseThrow().tools()).hasSize(45);
        assertThat(outcome.shaped().orElseThrow().toolset().tools())
                .extracting(tool -> tool.name())
                .contains(
                        "list_all_octapipe_databases",
                        "list_all_octapipe_database_records",
                        "list_all_octapipe_pipelines",
                        "list_all_octapipe_pipeline_stages",
                        "list_all_octapipe_pipeline_cards",
                        "update_a_octapipe_pipeline_card_by_id",
                        "octapipe_database_records_bulk_update",
                        "octapipe_database_records_bulk_delete",
                        "create_a_octapipe_task",
                        "create_a_octapipe_note");
    }

    @Test
    void readsTheSameWhateverTheOrderTheLocaleAndTheTimeZone() throws IOException {
        String expected = written(Generator.shape(request(0)));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(written(Generator.shape(request(1)))).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String written(Outcome outcome) {
        String tools = outcome.shaped().orElseThrow().tools().stream()
                .map(ShapedTool::toString)
                .collect(Collectors.joining("\n"));
        return tools + outcome.report().orElseThrow().render();
    }

    private static GenerationRequest request(int seed) throws IOException {
        List<SourceFile> records = files(DOCUMENTS.resolve("records"));
        Collections.shuffle(records, new Random(seed));
        SourceFile document = new SourceFile("openapi.yaml", Files.readAllBytes(DOCUMENTS.resolve("openapi.yaml")));
        return new GenerationRequest(document, records, GenerationOptions.inPackage("octapipe"));
    }

    private static List<SourceFile> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(OctapipeTest::file).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static SourceFile file(Path path) {
        try {
            return new SourceFile("records/" + path.getFileName(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
