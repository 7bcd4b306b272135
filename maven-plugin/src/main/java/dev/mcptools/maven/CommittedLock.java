package dev.mcptools.maven;

import dev.mcptools.generator.lock.BrokenLockFileException;
import dev.mcptools.generator.lock.LockFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * The lock file of a project, there or not yet.
 *
 * @param path where it is
 * @param name as diagnostics show it: relative to the project, if it is in it
 */
record CommittedLock(Path path, String name) {

    /** {@return the lock file at this path, of the project in {@code basedir}} */
    static CommittedLock of(Path path, Path basedir) {
        Path lock = path.toAbsolutePath().normalize();
        Path project = basedir.toAbsolutePath().normalize();
        Path shown = lock.startsWith(project) ? project.relativize(lock) : lock;
        return new CommittedLock(lock, shown.toString().replace('\\', '/'));
    }

    /** {@return the contract in it; empty if there is none yet} */
    Optional<LockFile> read(DiagnosticLog log) throws IOException, MojoFailureException {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LockFile.read(name, text.get()));
        } catch (BrokenLockFileException e) {
            log.add(List.of(e.diagnostic()));
            throw log.failure();
        }
    }

    /** {@return its text, with the ends of lines that it is written with; empty if there is none yet} */
    Optional<String> text() throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        // Bytes that are no UTF-8 are no JSON either, which is said where it is read. Git may end lines as Windows
        // does.
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        return Optional.of(text.replace("\r\n", "\n"));
    }

    /** Makes it hold this contract. */
    void write(LockFile lock) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, lock.text());
    }
}
