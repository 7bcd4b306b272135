package dev.mcptools.runtime.tools;

/**
 * Which files a server takes from callers.
 *
 * @param maxBytes the size of the largest, decoded
 * @param source what finds files that are named by a URI
 */
public record Uploads(int maxBytes, UploadSource source) {
    /** Files of up to 10 MiB, and none that is only named. */
    public static final Uploads DEFAULT = new Uploads(10 * 1024 * 1024, UploadSource.NONE);

    public Uploads {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("A file has no fewer bytes than none, unlike " + maxBytes + ".");
        }
    }

    /** {@return the same, with files of up to so many bytes} */
    public Uploads upTo(int bytes) {
        return new Uploads(bytes, source);
    }

    /** {@return the same, with files that are named by a URI found by {@code found}} */
    public Uploads from(UploadSource found) {
        return new Uploads(maxBytes, found);
    }
}
