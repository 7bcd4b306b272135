package dev.mcptools.generator.emit;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a file was when it was looked at.
 *
 * <p>Its look (size, times, the place on the disk) costs a thousandth of reading it, and as long as it is the same the
 * content is the same: where the file system keeps the time of the last change of any kind, nobody can set that back. A
 * file that changed just before it was looked at has no look, since a later change may bear the same time; it is read
 * again.
 *
 * @param look empty if it says nothing
 * @param digest the digest of its content; empty if there is no such file
 */
public record FileState(String look, String digest) {
    /** There is no such file. */
    public static final FileState ABSENT = new FileState("", "");

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Times are as fine as the kernel's clock, that of a timer interrupt: 10 ms at most. */
    private static final long FINE = TimeUnit.MILLISECONDS.toNanos(50);

    /** A time without a fraction of a second may have lost it; FAT keeps every other second. */
    private static final long COARSE = 2 * SECOND;

    /** {@return what the file is now} */
    public static FileState of(Path file) throws IOException {
        // First the look: what changes in between makes the look old, never the content.
        String look = look(file);
        return new FileState(look, digest(file));
    }

    /** {@return a file of which only the content is known} */
    public static FileState holding(byte[] content) {
        return new FileState("", Digest.of(content));
    }

    /** {@return a file of which only the digest of the content is known, with the look that it has now} */
    static FileState written(Path file, String digest) throws IOException {
        return new FileState(look(file), digest);
    }

    /** {@return whether the file looks as it did, so that it need not be read} */
    boolean looksTheSame(Path file) throws IOException {
        return !look.isEmpty() && look.equals(look(file));
    }

    private static String digest(Path file) throws IOException {
        return Files.isRegularFile(file) ? Digest.of(Files.readAllBytes(file)) : "";
    }

    private static String look(Path file) throws IOException {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        if (UNIX) {
            return unixLook(file, now);
        }
        if (!Files.isRegularFile(file)) {
            return "";
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        long created = attributes.creationTime().to(TimeUnit.NANOSECONDS);
        return isSettled(modified, now) ? attributes.size() + "," + modified + "," + created : "";
    }

    /** One question to the system for each file: a large API has thousands of them. */
    private static String unixLook(Path file, long now) throws IOException {
        Map<String, Object> attributes;
        try {
            attributes = Files.readAttributes(file, "unix:isRegularFile,size,ctime,ino");
        } catch (NoSuchFileException e) {
            return "";
        }
        boolean isFile = Boolean.TRUE.equals(attributes.get("isRegularFile"));
        long changed = attributes.get("ctime") instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : now;
        return isFile && isSettled(changed, now)
                ? attributes.get("size") + "," + changed + "," + attributes.get("ino")
                : "";
    }

    private static boolean isSettled(long changed, long now) {
        return now - changed > (changed % SECOND == 0 ? COARSE : FINE);
    }
}
