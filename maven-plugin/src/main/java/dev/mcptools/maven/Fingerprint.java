package dev.mcptools.maven;

import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.emit.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that decides what is generated, as one digest. */
final class Fingerprint {
    private Fingerprint() {}

    /** {@return a digest of the documents, what the user decided, and the generator itself} */
    static String of(GenerationRequest request, List<String> configuration) throws IOException {
        Digest digest = new Digest().add("options", request.options().toString());
        for (String value : configuration) {
            digest.add("configuration", value);
        }
        addFile(digest, request.document());
        for (SourceFile overlay : request.overlays()) {
            addFile(digest, overlay);
        }
        for (SourceFile record : request.records()) {
            addFile(digest, record);
        }
        // A version says too little: a snapshot keeps its version while it changes.
        addCode(digest, Generator.class);
        addCode(digest, Fingerprint.class);
        return digest.hex();
    }

    private static void addFile(Digest digest, SourceFile file) {
        digest.add(file.name(), file.content());
    }

    private static void addCode(Digest digest, Class<?> part) throws IOException {
        Optional<CodeSource> source =
                Optional.ofNullable(part.getProtectionDomain().getCodeSource());
        if (source.isEmpty()) {
            return;
        }
        try {
            Path code = Path.of(source.get().getLocation().toURI());
            try (Stream<Path> files = Files.walk(code)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.add("code", Files.readAllBytes(file));
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException("The plugin's code is at no readable place", e);
        }
    }
}
