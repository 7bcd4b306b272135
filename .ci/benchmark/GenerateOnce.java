import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import dev.mcptools.generator.emit.Manifest;
import dev.mcptools.generator.emit.OutputDirectories;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.ToolsetWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One generation, in a JVM of its own: {@code GenerateOnce FILE DIRECTORY}. Prints milliseconds and counts. */
class GenerateOnce {
    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        SourceFile document = new SourceFile("api", Files.readAllBytes(Path.of(args[0])));
        if (args.length == 1) {
            ApiDocument.read(SourceFiles.only(document), List.of(), ReadLimits.DEFAULT, new Diagnostics());
            System.out.println(ms(start, System.nanoTime()));
            return;
        }
        GenerationRequest request =
                new GenerationRequest(document, List.of(), GenerationOptions.inPackage("com.example.tools"));
        Outcome outcome = Generator.shape(request);
        if (outcome.shaped().isEmpty()) {
            outcome.diagnostics().stream().limit(10).forEach(System.err::println);
            System.exit(1);
        }
        Shaped shaped = outcome.shaped().get();
        long middle = System.nanoTime();
        List<GeneratedFile> files =
                ToolsetWriter.write(shaped.toolset(), shaped.tools(), request.options().packageName());
        long written = System.nanoTime();
        Path out = Path.of(args[1]);
        new OutputDirectories(out.resolve("java"), out.resolve("resources"), out.resolve("tests")).emit(files, Manifest.of(files), Manifest.NONE);
        long end = System.nanoTime();
        System.out.println(ms(start, middle) + " " + ms(middle, written) + " " + ms(written, end) + " "
                + shaped.tools().size() + " " + files.size());
    }

    private static long ms(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
