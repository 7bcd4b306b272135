package dev.mcptools.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where the reports of one execution go.
 *
 * @param directory the directory, made when the first one is written
 */
record Reports(Path directory) {

    /** Writes a report, if it is not there as it is to be; {@return its path} */
    Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.createDirectories(directory);
            Files.write(file, content);
        }
        return file;
    }
}
