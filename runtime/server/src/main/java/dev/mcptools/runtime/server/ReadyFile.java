package dev.mcptools.runtime.server;

import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that tells a script where the server answers, written when it does. */
final class ReadyFile {

    /**
     * What the file says.
     *
     * @param mcpUrl the MCP endpoint
     * @param baseUrl where the server listens
     * @param upstreamUrl the API it talks to
     * @param tools how many tools it serves
     */
    record Ready(String mcpUrl, String baseUrl, String upstreamUrl, int tools) {}

    private ReadyFile() {}

    /**
     * Writes the file; whoever waits for it never sees half of it.
     *
     * @throws StartFailedException if it cannot be written
     */
    static void write(Path file, Ready ready) {
        Path target = file.toAbsolutePath();
        Path aside = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.write(aside, Json.MAPPER.writeValueAsBytes(ready));
            try {
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw StartFailedException.because("--ready-file " + target + " cannot be written.");
        }
    }
}
