import dev.mcptools.generator.GenerationOptions;
import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFolder;
import dev.mcptools.generator.java.ToolsetWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Prints for each document named on standard input a digest of all that the generator says of it and writes. */
public final class Digests {
    private static final String PACKAGE = "com.example.tools";

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        for (String document : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            System.out.println(digest(folder, Path.of(document)) + "  " + document);
        }
    }

    private static String digest(Path folder, Path document) throws Exception {
        Outcome outcome = Generator.shape(new GenerationRequest(
                SourceFolder.of(folder, document.toString(), "", ReadLimits.DEFAULT.bytes()),
                List.of(),
                List.of(),
                GenerationOptions.inPackage(PACKAGE)));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        outcome.diagnostics().forEach(each -> sha256.update(each.toString().getBytes(StandardCharsets.UTF_8)));
        outcome.shaped()
                .ifPresent(shaped -> ToolsetWriter.write(shaped.toolset(), shaped.tools(), PACKAGE)
                        .forEach(file ->
                                sha256.update((file.path() + file.content()).getBytes(StandardCharsets.UTF_8))));
        return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    }
}
