package dev.mcptools.octapipe.wire;

import dev.mcptools.runtime.tools.ContentBlock;
import dev.mcptools.runtime.tools.ToolResult;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/** A result in one line, for a table: {@code failure rate_limited 429, retry after 30}. */
final class ResultLine {
    private ResultLine() {}

    static String of(ToolResult result) {
        return switch (result) {
            case ToolResult.Success success -> new String(success.content().bytes(), StandardCharsets.UTF_8);
            case ToolResult.Page page ->
                new String(page.items().bytes(), StandardCharsets.UTF_8)
                        + (page.nextCursor().isPresent() ? ", more" : ", all");
            case ToolResult.Blocks blocks ->
                blocks.blocks().stream().map(ResultLine::of).collect(Collectors.joining("; "));
            case ToolResult.InputRequired asked ->
                "asks " + String.join(", ", asked.questions().keySet());
            case ToolResult.Failure failure ->
                "failure " + failure.code()
                        + (failure.status().isPresent() ? " " + failure.status().getAsInt() : "")
                        + (failure.retryAfterSeconds().isPresent()
                                ? ", retry after " + failure.retryAfterSeconds().getAsLong()
                                : "");
        };
    }

    private static String of(ContentBlock block) {
        return switch (block) {
            case ContentBlock.Text text -> "text " + text.text();
            case ContentBlock.Image image -> image.mimeType() + " " + base64(image.data());
            case ContentBlock.Audio audio -> audio.mimeType() + " " + base64(audio.data());
            case ContentBlock.EmbeddedText text -> text.mimeType() + " " + text.text();
            case ContentBlock.EmbeddedBlob blob -> blob.mimeType() + " " + base64(blob.data());
            case ContentBlock.Link link -> "link " + link.uri();
        };
    }

    private static String base64(byte[] data) {
        return Base64.getEncoder().encodeToString(data);
    }
}
