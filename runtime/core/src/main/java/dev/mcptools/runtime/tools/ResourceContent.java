package dev.mcptools.runtime.tools;

/** One of the contents of a resource; its URI is that of the resource, as the client wrote it. */
// Contents are passed on and never compared, so their bytes need no equals of their own.
@SuppressWarnings("ArrayRecordComponent")
public sealed interface ResourceContent {

    /** {@return its type} */
    String mimeType();

    /**
     * Text.
     *
     * @param mimeType its type
     * @param text the text
     */
    record Text(String mimeType, String text) implements ResourceContent {}

    /**
     * JSON, which is sent as text.
     *
     * @param json the JSON
     */
    record JsonText(Json json) implements ResourceContent {
        @Override
        public String mimeType() {
            return "application/json";
        }
    }

    /**
     * Bytes, which are sent in Base64.
     *
     * @param mimeType its type
     * @param data the bytes
     */
    record Blob(String mimeType, byte[] data) implements ResourceContent {}
}
