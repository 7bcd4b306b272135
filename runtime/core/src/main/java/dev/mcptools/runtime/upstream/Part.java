package dev.mcptools.runtime.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.ContentStyle.Transfer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A part of a multipart body (RFC 7578, section 4).
 *
 * @param name the name of its field
 * @param filename the name of the file that it is; empty for other parts
 * @param contentType its media type
 * @param style how it was to be sent
 * @param content its bytes, as they are sent
 */
// Bodies are compared by what is sent, parts are not.
@SuppressWarnings("ArrayRecordComponent")
record Part(String name, Optional<String> filename, String contentType, ContentStyle style, byte[] content) {

    /** {@return a file as a part; without a name of its own it is called like its field, for a file has to have one} */
    static Part of(String name, Upload upload, ContentStyle style, Consumer<String> problem) {
        return new Part(
                name,
                Optional.of(upload.filename().map(Part::withoutFolders).orElse(name)),
                UploadType.of(upload, style.mediaTypes(), problem),
                style,
                transferred(upload, style.transfer()));
    }

    /** {@return a value as a part: an object, and whatever is to be JSON, as JSON, anything else as text} */
    static Part of(String name, JsonNode value, ContentStyle style) {
        Optional<String> said = style.mediaTypes().stream()
                .filter(type -> !MediaType.isRange(type))
                .findFirst();
        boolean json = value.isContainerNode() || said.filter(MediaType::isJson).isPresent();
        if (json) {
            return new Part(name, Optional.empty(), said.orElse(MediaType.JSON), style, JsonBody.utf8(value));
        }
        EncodedText text = EncodedText.of(ParameterWriter.text(value), said.orElse(MediaType.TEXT));
        return new Part(name, Optional.empty(), text.contentType(), style, text.bytes());
    }

    /** {@return the bytes of a file as they are to be written} */
    static byte[] transferred(Upload upload, Transfer transfer) {
        return switch (transfer) {
            case BINARY -> upload.bytes();
            case BASE64 -> Base64.getEncoder().encode(upload.bytes());
            case BASE64URL -> Base64.getUrlEncoder().encode(upload.bytes());
        };
    }

    void write(ByteArrayOutputStream out) {
        StringBuilder head = new StringBuilder("Content-Disposition: form-data; name=" + quoted(name));
        filename.ifPresent(file -> head.append("; filename=").append(quoted(file)));
        head.append("\r\nContent-Type: ").append(contentType).append("\r\n");
        if (style.transfer() == Transfer.BASE64) {
            // OpenAPI 3.1, section 4.8.15.1.3, equates contentEncoding with this header; MIME has no other of ours.
            head.append("Content-Transfer-Encoding: base64\r\n");
        }
        style.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> head.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n"));
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
    }

    /** RFC 7578, section 4.2: no path. */
    private static String withoutFolders(String filename) {
        return filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
    }

    /**
     * As browsers write it (WHATWG HTML, "Multipart form data"): receivers disagree on backslashes, so that what would
     * need one is percent-encoded, and so are all control characters.
     */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ' || c == 0x7F) {
                out.append(String.format("%%%02X", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
