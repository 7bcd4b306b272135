package dev.mcptools.runtime.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that tells a script where the server answers, written when it does. */
final class ReadyFile {

    /**
     * What the file says.
     *
     * @param facts what the service tells, the MCP endpoint for instance
     * @param baseUrl where the server listens
     * @param upstreamUrl the API it talks to
     * @param tools how many tools it serves
     */
    record Ready(List<McpService.Fact> facts, String baseUrl, String upstreamUrl, int tools) {

        private ObjectNode json() {
            ObjectNode json = Json.object();
            facts.forEach(fact -> json.put(fact.key(), fact.value()));
            return json.put("baseUrl", baseUrl).put("upstreamUrl", upstreamUrl).put("tools", tools);
        }
    }

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
            Files.write(aside, Json.MAPPER.writeValueAsBytes(ready.json()));
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
