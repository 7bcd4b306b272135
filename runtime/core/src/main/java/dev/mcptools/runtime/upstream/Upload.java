package dev.mcptools.runtime.upstream;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A file on its way to the API: its bytes, and what its sender says it is called and is. An immutable value. */
public final class Upload {
    private final byte[] content;
    private final Optional<String> filename;
    private final Optional<String> contentType;

    private Upload(byte[] content, Optional<String> filename, Optional<String> contentType) {
        this.content = content;
        this.filename = filename;
        this.contentType = contentType;
    }

    /** {@return a file of these bytes, without a name and of no known type} */
    public static Upload of(byte[] content) {
        return new Upload(content.clone(), Optional.empty(), Optional.empty());
    }

    /** {@return the same file under this name, {@code photo.png}; folders before it are not sent} */
    public Upload named(String name) {
        return new Upload(content, Optional.of(name), contentType);
    }

    /**
     * {@return the same file as this media type, {@code image/png}}
     *
     * @throws IllegalArgumentException if it is none
     */
    public Upload typed(String mediaType) {
        if (!MediaType.isOne(mediaType)) {
            throw new IllegalArgumentException("'" + mediaType + "' is no media type.");
        }
        return new Upload(content, filename, Optional.of(mediaType));
    }

    /** {@return a copy of its bytes} */
    public byte[] content() {
        return content.clone();
    }

    /** {@return its bytes, not to be changed} */
    byte[] bytes() {
        return content;
    }

    /** {@return how many bytes it has} */
    public int size() {
        return content.length;
    }

    /** {@return its name, if its sender gave one} */
    public Optional<String> filename() {
        return filename;
    }

    /** {@return its media type, if its sender gave one} */
    public Optional<String> contentType() {
        return contentType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload that
                && Arrays.equals(content, that.content)
                && filename.equals(that.filename)
                && contentType.equals(that.contentType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(content), filename, contentType);
    }

    /** {@return its size alone: name and content may be nobody else's business} */
    @Override
    public String toString() {
        return "a file of " + content.length + " bytes";
    }
}
