import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.ToolsetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures how long the Octapipe tools take, from the bytes of the documents to the bytes of the files: in a fresh JVM,
 * as a build has it, and when warm.
 */
class GenerateBenchmark {
    public static void main(String[] args) throws IOException {
        Path octapipe = Path.of(System.getProperty("benchmark.home"))
                .resolve("../../octapipe-spec/src/main/resources/octapipe");
        GenerationRequest request;
        try (Stream<Path> records = Files.list(octapipe.resolve("records"))) {
            request = new GenerationRequest(
                    source(octapipe.resolve("openapi.yaml")),
                    records.sorted().map(GenerateBenchmark::source).toList(),
                    GenerationOptions.inPackage("dev.mcptools.octapipe.tools"));
        }
        List<Long> shaping = new ArrayList<>();
        List<Long> writing = new ArrayList<>();
        int files = 0;
        for (int i = 0; i < 21; i++) {
            long start = System.nanoTime();
            Outcome outcome = Generator.shape(request);
            Shaped shaped = outcome.shaped().orElseThrow();
            long middle = System.nanoTime();
            List<GeneratedFile> written =
                    ToolsetWriter.write(shaped.toolset(), shaped.tools(), request.options().packageName());
            long end = System.nanoTime();
            shaping.add(middle - start);
            writing.add(end - middle);
            files = written.size();
        }
        System.out.printf(Locale.ROOT, "%n%d files | read, derive, check, shape ms | write ms%n--- | --- | ---%n", files);
        System.out.printf(Locale.ROOT, "first, fresh JVM | %d | %d%n", ms(shaping.get(0)), ms(writing.get(0)));
        System.out.printf(Locale.ROOT, "warm, median of the last 11 | %d | %d%n", ms(median(shaping)), ms(median(writing)));
    }

    private static SourceFile source(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long median(List<Long> values) {
        return values.subList(10, 21).stream().sorted().skip(5).findFirst().orElseThrow();
    }

    private static long ms(long nanos) {
        return nanos / 1_000_000;
    }
}
