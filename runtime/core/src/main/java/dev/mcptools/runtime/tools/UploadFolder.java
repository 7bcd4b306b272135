package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of one folder, which callers name by {@code file:} URIs, or by paths from that folder on.
 *
 * <p>What leaves the folder is not found, be it by {@code ..} or by symbolic links.
 */
public final class UploadFolder implements UploadSource {
    private final Path folder;
    private final int most;

    private UploadFolder(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /**
     * {@return the files of this folder and of those below it}
     *
     * @param maxBytes the size of the largest that is taken; no more is read of one that is larger
     * @throws IllegalArgumentException if it is no folder
     */
    public static UploadFolder at(Path folder, int maxBytes) {
        try {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new IllegalArgumentException(folder + " is no folder.");
            }
            return new UploadFolder(real, maxBytes);
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + " cannot be read, or is not there.", e);
        }
    }

    @Override
    public Optional<Upload> find(URI uri) {
        try {
            Optional<Path> file = path(uri);
            return file.isPresent() ? read(file.get()) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // What is not there, what must not be read and what is no path: whoever asks is not to tell them apart.
            return Optional.empty();
        }
    }

    /** Where the file really is, if that is in the folder. */
    private Optional<Path> path(URI uri) throws IOException {
        String path = uri.getPath();
        boolean local = uri.getScheme() == null || uri.getScheme().equalsIgnoreCase("file");
        if (path == null || !local || uri.getRawAuthority() != null || uri.getRawQuery() != null) {
            return Optional.empty();
        }
        Path real = folder.resolve(path).toRealPath();
        return Optional.of(real).filter(file -> file.startsWith(folder) && Files.isRegularFile(file));
    }

    private Optional<Upload> read(Path file) throws IOException {
        // Resolved already: a link that has taken the file's place meanwhile is not followed.
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes((int) Math.min(most + 1L, Integer.MAX_VALUE));
            return Optional.of(Upload.of(content).named(String.valueOf(file.getFileName())));
        }
    }
}
