package dev.mcptools.octapipe.generated;

import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a document, and perhaps with records and an overlay. */
final class GoldenCase {
    private GoldenCase() {}

    /** {@return what the generator is asked to make of a folder} */
    static GenerationRequest request(Path folder, String packageName) throws IOException {
        String document = Files.exists(folder.resolve("api.yaml")) ? "api.yaml" : "openapi.yaml";
        return new GenerationRequest(
                SourceFolder.of(folder, document, "", ReadLimits.DEFAULT.bytes()),
                Files.exists(folder.resolve("overlay.yaml"))
                        ? List.of(file(folder.resolve("overlay.yaml")))
                        : List.of(),
                records(folder.resolve("records")),
                GenerationOptions.inPackage(packageName));
    }

    private static List<SourceFile> records(Path folder) throws IOException {
        List<SourceFile> records = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    records.add(file(file));
                }
            }
        }
        return records;
    }

    private static SourceFile file(Path file) throws IOException {
        return new SourceFile(file.getFileName().toString(), Files.readAllBytes(file));
    }
}
