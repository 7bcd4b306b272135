package dev.mcptools.maven.init;

import java.nio.charset.StandardCharsets;

/**
 * A file of a new project.
 *
 * @param path from the project's directory, segments separated by slashes
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // It is written, and compared with nothing.
record ProjectFile(String path, byte[] content) {

    static ProjectFile text(String path, String text) {
        return new ProjectFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
