package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.text.VisibleText;
import dev.mcptools.runtime.upstream.ApiAnswer;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.Caller;
import dev.mcptools.runtime.upstream.NoAnswerException;
import io.helidon.http.HeaderNames;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Fetches a file from the API, and from nowhere else.
 *
 * @param tool the tool that gave the address
 * @param client the API
 * @param caller who waits
 */
record FileDownload(ToolDescriptor tool, ApiClient client, Caller caller) {
    private static final String BYTES = "application/octet-stream";

    /** {@return the file, or a link to it with the reason why it is no more than that} */
    ToolResult of(FileLink file) {
        Optional<ApiRequest> request = client.get(file.url());
        if (request.isEmpty()) {
            return link(file, "It does not lie at the API, and this server fetches nothing from elsewhere.");
        }
        if (file.size().orElse(0) > AnswerReader.MAX_FILE_BYTES) {
            return link(file, tooLarge(file.size().getAsLong() + " bytes"));
        }
        try {
            ApiAnswer answer = client.send(request.get(), caller);
            if (answer.status() / 100 == 3) {
                return moved(file, answer);
            }
            return answer.successful() ? content(file, answer) : Failures.of(answer, tool);
        } catch (NoAnswerException e) {
            return e.reason() == NoAnswerException.Reason.TOO_LARGE
                    ? link(file, tooLarge("more bytes than this server takes from the API"))
                    : Failures.of(e, tool);
        }
    }

    /** Files are often kept elsewhere, at an address that is good for some minutes. */
    private ToolResult moved(FileLink file, ApiAnswer answer) {
        return answer.header(HeaderNames.LOCATION)
                .filter(FileDownload::isWeb)
                .map(url -> link(
                        new FileLink(url, file.name(), file.mimeType(), file.size()),
                        "The API sends whoever asks for it on to this address, and this server fetches nothing from"
                                + " elsewhere."))
                .orElseGet(() -> Failures.of(answer, tool));
    }

    private ToolResult content(FileLink file, ApiAnswer answer) {
        byte[] body = answer.body();
        if (body.length > AnswerReader.MAX_FILE_BYTES) {
            return link(file, tooLarge(body.length + " bytes"));
        }
        ContentType told = ContentType.of(answer.header(HeaderNames.CONTENT_TYPE));
        ContentType type = told.name().isEmpty() || told.name().equals(BYTES)
                ? ContentType.of(Optional.of(file.mimeType()))
                : told;
        String mimeType = type.name().isEmpty() ? BYTES : type.name();
        // Nothing is no picture, whatever it is called.
        if (type.isImage() && body.length > 0) {
            return blocks(new ContentBlock.Image(body, mimeType));
        }
        if (type.isAudio() && body.length > 0) {
            return blocks(new ContentBlock.Audio(body, mimeType));
        }
        Optional<byte[]> text =
                type.isText() && !type.name().isEmpty() ? Utf8.of(body, type.charset()) : Optional.empty();
        return blocks(text.<ContentBlock>map(utf8 ->
                        new ContentBlock.EmbeddedText(file.url(), mimeType, new String(utf8, StandardCharsets.UTF_8)))
                .orElseGet(() -> new ContentBlock.EmbeddedBlob(file.url(), mimeType, body)));
    }

    private ToolResult link(FileLink file, String why) {
        if (!isWeb(file.url())) {
            return ToolResult.failure(
                    "unexpected_answer",
                    "The API gives no address of the file that could be opened: " + VisibleText.of(file.url(), 200)
                            + ".");
        }
        String mimeType = file.mimeType().isBlank() ? BYTES : file.mimeType();
        String size = file.size().isPresent() ? " (" + file.size().getAsLong() + " bytes)" : "";
        return new ToolResult.Blocks(List.of(
                new ContentBlock.Link(file.url(), file.name(), mimeType),
                new ContentBlock.Text("Only a link to the file" + size + ": " + why)));
    }

    private static ToolResult blocks(ContentBlock block) {
        return new ToolResult.Blocks(List.of(block));
    }

    private static String tooLarge(String size) {
        return "It has " + size + ", and an answer has room for a file of " + AnswerReader.MAX_FILE_BYTES + ".";
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
