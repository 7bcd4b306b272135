package dev.mcptools.runtime.upstream;

import dev.mcptools.runtime.upstream.PercentEncoding.UnencodableTextException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text as bytes.
 *
 * @param contentType the media type, which says how the text is encoded where its readers could not know
 * @param bytes the text
 */
@SuppressWarnings("ArrayRecordComponent")
record EncodedText(String contentType, byte[] bytes) {

    /**
     * {@return the text in the encoding that the media type names, UTF-8 if it names none}
     *
     * @throws UnencodableTextException if the text cannot be written in it
     */
    static EncodedText of(String text, String mediaType) {
        Optional<Charset> named = MediaType.charset(mediaType);
        // RFC 2046, section 4.1.2: text without a charset is taken for ASCII.
        boolean unsaid = named.isEmpty()
                && MediaType.isIn("text/*", mediaType)
                && text.chars().anyMatch(c -> c > 127);
        return new EncodedText(
                unsaid ? mediaType + "; charset=utf-8" : mediaType,
                encoded(text, named.orElse(StandardCharsets.UTF_8)));
    }

    private static byte[] encoded(String text, Charset charset) {
        try {
            // Not String.getBytes, which writes "?" for what it cannot encode.
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new UnencodableTextException(e);
        }
    }
}
