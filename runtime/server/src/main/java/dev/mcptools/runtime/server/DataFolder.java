package dev.mcptools.runtime.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The folder for what the server keeps between two starts. */
final class DataFolder {
    private static final String KEY_FILE = "server.key";
    private static final int KEY_BYTES = 32;

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * {@return the folder, made if it was not there}
     *
     * @throws StartFailedException if it cannot be made or written
     */
    static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw StartFailedException.because("--data " + folder + " is a file. Name a folder.");
        } catch (IOException e) {
            throw unusable(folder, "cannot be made");
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, "cannot be written");
        }
        return new DataFolder(folder);
    }

    Path path() {
        return path;
    }

    /** {@return the server's key, made at the first start and readable by its owner alone} */
    ServerKey key() {
        Path file = path.resolve(KEY_FILE);
        try {
            if (Files.notExists(file)) {
                makeKey(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw StartFailedException.because(file + " is not a key of this server (it has " + key.length
                        + " bytes instead of " + KEY_BYTES + "). Restore it, or delete it: then URLs given to clients"
                        + " change.");
            }
            return new ServerKey(key);
        } catch (IOException e) {
            throw unusable(path, "cannot be used (" + file.getFileName() + " cannot be read or written)");
        }
    }

    // Written aside and moved, so that a start that is killed leaves no half a key.
    private void makeKey(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path aside = Files.createTempFile(path, KEY_FILE, ".new", ownerOnly());
        Files.write(aside, key, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(aside, file);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static StartFailedException unusable(Path folder, String why) {
        return StartFailedException.because(
                "The data folder " + folder + " " + why + ". Choose another one with --data DIR.");
    }
}
