package dev.mcptools.runtime.tools;

/** A block of content in an answer (MCP, "Tool Result"). */
// Blocks are passed on and never compared, so their bytes need no equals of their own.
@SuppressWarnings("ArrayRecordComponent")
public sealed interface ContentBlock {

    /**
     * Text.
     *
     * @param text the text
     */
    record Text(String text) implements ContentBlock {}

    /**
     * An image.
     *
     * @param data its bytes
     * @param mimeType {@code image/png}
     */
    record Image(byte[] data, String mimeType) implements ContentBlock {}

    /**
     * Sound.
     *
     * @param data its bytes
     * @param mimeType {@code audio/wav}
     */
    record Audio(byte[] data, String mimeType) implements ContentBlock {}

    /**
     * A text that lies in the answer itself.
     *
     * @param uri its name
     * @param mimeType its type
     * @param text its text
     */
    record EmbeddedText(String uri, String mimeType, String text) implements ContentBlock {}

    /**
     * A file that lies in the answer itself.
     *
     * @param uri its name
     * @param mimeType its type
     * @param data its bytes
     */
    record EmbeddedBlob(String uri, String mimeType, byte[] data) implements ContentBlock {}

    /**
     * A file that can be fetched.
     *
     * @param uri where
     * @param name what it is called
     * @param mimeType its type
     */
    record Link(String uri, String name, String mimeType) implements ContentBlock {}
}
