package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.Upload;
import java.net.URI;
import java.util.Optional;

/**
 * Finds the file behind a URI that a caller names instead of sending the file itself.
 *
 * <p>What it finds, every caller of the server can have sent to the API: it looks at resources that are meant for that,
 * never at any file or address that it is given.
 */
@FunctionalInterface
public interface UploadSource {
    /** Finds nothing. */
    UploadSource NONE = uri -> Optional.empty();

    /** {@return the file; empty if there is none for callers under this URI} */
    Optional<Upload> find(URI uri);
}
