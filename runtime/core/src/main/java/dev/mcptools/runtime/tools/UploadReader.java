package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.Upload;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads the arguments that are files: {@code {"content": base64}}, {@code {"text": ...}} or {@code {"uri": ...}}, each
 * with {@code filename} and {@code content_type} where the caller wants to say them.
 */
final class UploadReader {
    private static final List<String> WAYS = List.of("content", "text", "uri");

    private final Uploads uploads;
    private Optional<String> problem = Optional.empty();

    UploadReader(Uploads uploads) {
        this.uploads = uploads;
    }

    /** {@return the file; empty if there is a problem with it} */
    Optional<Upload> read(JsonNode node) {
        List<String> given = WAYS.stream().filter(node::has).toList();
        if (!node.isObject() || given.size() != 1) {
            return failed("must be an object with one of content (Base64), text and uri");
        }
        String way = given.getFirst();
        JsonNode value = node.get(way);
        if (!value.isTextual()) {
            return failed("must have a string as its " + way);
        }
        Optional<Upload> upload = switch (way) {
            case "content" -> content(value.textValue());
            case "text" -> text(value.textValue());
            default -> uri(value.textValue());
        };
        return upload.flatMap(this::limited).flatMap(file -> described(file, node));
    }

    /** {@return what was wrong with a file, to follow its name in a sentence, once} */
    Optional<String> takeProblem() {
        Optional<String> taken = problem;
        problem = Optional.empty();
        return taken;
    }

    private Optional<Upload> content(String base64) {
        // Not decoded first: three bytes make four characters, and what is too large is not worth the memory.
        if (base64.length() / 4 * 3L - 2 > uploads.maxBytes() * 2L) {
            return tooLarge(base64.length() / 4 * 3L);
        }
        Optional<byte[]> bytes = Base64Text.decoded(base64);
        return bytes.isPresent()
                ? bytes.map(Upload::of)
                : failed("has a content that is not Base64; what is text already belongs in text");
    }

    private Optional<Upload> text(String text) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return Optional.of(Upload.of(bytes));
        } catch (CharacterCodingException e) {
            return failed("has a text that is not valid Unicode: it has half of a surrogate pair");
        }
    }

    private Optional<Upload> uri(String uri) {
        if (DataUri.isOne(uri)) {
            Optional<Upload> data = DataUri.read(uri);
            return data.isPresent() ? data : failed("has a data: URI that cannot be read");
        }
        Optional<Upload> found;
        try {
            found = uploads.source().find(URI.create(uri));
        } catch (IllegalArgumentException e) {
            return failed("has a uri that is none");
        }
        if (found.isEmpty()) {
            return failed("has a uri that this server does not read; give the file itself as content (Base64) or text");
        }
        // A source may have stopped reading there.
        return found.get().size() > uploads.maxBytes()
                ? failed("is larger than the " + uploads.maxBytes() + " bytes that this server takes")
                : found;
    }

    private Optional<Upload> limited(Upload upload) {
        return upload.size() > uploads.maxBytes() ? tooLarge(upload.size()) : Optional.of(upload);
    }

    private Optional<Upload> described(Upload upload, JsonNode node) {
        Upload described = node.path("filename").isTextual()
                ? upload.named(node.get("filename").textValue())
                : upload;
        if (!node.path("content_type").isTextual()) {
            return Optional.of(described);
        }
        try {
            return Optional.of(described.typed(node.get("content_type").textValue()));
        } catch (IllegalArgumentException e) {
            return failed("has a content_type that is no media type such as image/png");
        }
    }

    private Optional<Upload> tooLarge(long bytes) {
        return failed("has " + bytes + " bytes; this server takes files of " + uploads.maxBytes() + " at most");
    }

    private Optional<Upload> failed(String why) {
        problem = Optional.of(why);
        return Optional.empty();
    }
}
