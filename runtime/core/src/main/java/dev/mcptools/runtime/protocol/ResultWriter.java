package dev.mcptools.runtime.protocol;

import static dev.mcptools.runtime.protocol.JsonBuffer.ascii;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ContentBlock;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.PageRest;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a tool has answered as the members of a {@code CallToolResult}, up to its {@code _meta}. */
final class ResultWriter {
    private static final byte[] STRUCTURED = ascii("\"structuredContent\":");
    private static final byte[] TEXT_OF_IT = ascii(",\"content\":[{\"type\":\"text\",\"text\":");
    private static final byte[] NEXT_TEXT = ascii("},{\"type\":\"text\",\"text\":");
    private static final byte[] END_OF_TEXTS = ascii("}]");

    private ResultWriter() {}

    static void write(ToolResult.Success success, ToolDescriptor tool, JsonBuffer out) {
        int from = structured(out);
        Optional<Json> noted = noted(success, tool);
        out.raw(noted.orElse(success.content()).bytes());
        success.deviation()
                .ifPresentOrElse(
                        deviation -> texts(new String(deviation.original().bytes(), UTF_8), deviation, out),
                        () -> mirror(from, out));
        // A note of the API's own stands where the remarks would, and what the API sent has no room for them.
        if (!success.remarks().isEmpty()
                && (noted.isEmpty() || success.deviation().isPresent())) {
            out.raw(NEXT_TEXT).string(String.join(" ", success.remarks()));
        }
        out.raw(END_OF_TEXTS);
    }

    /**
     * The object with what is to be said of it; empty if that is nothing, or there is no room: in the object, or in what
     * clients hold it against.
     */
    private static Optional<Json> noted(ToolResult.Success success, ToolDescriptor tool) {
        List<String> sentences = Stream.concat(
                        success.deviation().map(ToolResult.Deviation::note).stream(), success.remarks().stream())
                .toList();
        if (!sentences.isEmpty()
                && success.content().tree() instanceof ObjectNode object
                && !object.has("note")
                && tool.takesNote()) {
            return Optional.of(Json.of(object.put("note", String.join(" ", sentences))));
        }
        return Optional.empty();
    }

    static void write(ToolResult.Page page, JsonBuffer out) {
        int from = structured(out);
        page(page, page.items(), out);
        page.deviation()
                .ifPresentOrElse(
                        deviation -> {
                            JsonBuffer original =
                                    new JsonBuffer(deviation.original().bytes().length + 256);
                            page(page, deviation.original(), original);
                            texts(original.toString(), deviation, out);
                        },
                        () -> mirror(from, out));
        out.raw(END_OF_TEXTS);
    }

    private static void page(ToolResult.Page page, Json items, JsonBuffer out) {
        out.raw("{\"result\":").raw(items.bytes());
        out.raw(",\"result_count\":").raw(Integer.toString(page.count()));
        page.total().ifPresent(total -> out.raw(",\"total_count\":").raw(Long.toString(total)));
        out.raw(hasMore(page.rest()) ? ",\"has_more\":true" : ",\"has_more\":false");
        out.raw(",\"next_cursor\":");
        page.nextCursor().ifPresentOrElse(out::string, () -> out.raw("null"));
        StringBuilder note = new StringBuilder(note(page.rest()));
        page.deviation().ifPresent(deviation -> note.append(' ').append(deviation.note()));
        page.remarks().forEach(remark -> note.append(' ').append(remark));
        out.raw(",\"note\":").string(note.toString()).raw("}");
    }

    private static int structured(JsonBuffer out) {
        out.raw(STRUCTURED);
        return out.length();
    }

    /** What the API sent, and a word on what the structured content has of it. */
    private static void texts(String original, ToolResult.Deviation deviation, JsonBuffer out) {
        out.raw(TEXT_OF_IT).string(original).raw(NEXT_TEXT).string(deviation.note());
    }

    private static boolean hasMore(PageRest rest) {
        return switch (rest) {
            case PageRest.Follows more -> true;
            case PageRest.Nothing end -> false;
            case PageRest.OutOfReach lost -> true;
            case PageRest.Unknown unknown -> false;
        };
    }

    private static String note(PageRest rest) {
        return switch (rest) {
            case PageRest.Follows more ->
                "The list goes on: call again with the same arguments and this next_cursor for the next items.";
            case PageRest.Nothing end -> "The list ends here: no items follow.";
            case PageRest.OutOfReach lost ->
                "The list goes on, but the rest cannot be had: " + lost.why() + " Do not call again for it.";
            case PageRest.Unknown unknown -> unknown.why();
        };
    }

    static void write(ToolResult.Blocks blocks, JsonBuffer out) {
        out.raw("\"content\":[");
        List<ContentBlock> all = blocks.blocks();
        for (int i = 0; i < all.size(); i++) {
            block(all.get(i), i == 0 ? out : out.raw(","));
        }
        out.raw("]");
    }

    /**
     * Writes a failure.
     *
     * <p>Some clients, the most used TypeScript SDK (1.x) among them, hold even the structured content of an error
     * against the tool's output schema. So it is sent only where there is no such schema; the text block has the same
     * JSON always, and {@code _meta} has it for programs.
     *
     * @return the members of the result's {@code _meta}
     */
    static String write(ToolResult.Failure failure, ToolDescriptor tool, JsonBuffer out) {
        String structure = FailureStructure.of(failure);
        if (tool.outputSchema().isEmpty()) {
            out.raw(STRUCTURED).raw(structure).raw(",");
        }
        out.raw("\"content\":[{\"type\":\"text\",\"text\":").string(structure).raw(END_OF_TEXTS);
        out.raw(",\"isError\":true");
        return FailureStructure.meta(failure);
    }

    private static void mirror(int from, JsonBuffer out) {
        int to = out.length();
        out.raw(TEXT_OF_IT).quoted(from, to);
    }

    /** Writes one block of content. */
    static void block(ContentBlock block, JsonBuffer out) {
        switch (block) {
            case ContentBlock.Text text ->
                out.raw("{\"type\":\"text\",\"text\":").string(text.text());
            case ContentBlock.Image image -> media("image", image.data(), image.mimeType(), out);
            case ContentBlock.Audio audio -> media("audio", audio.data(), audio.mimeType(), out);
            case ContentBlock.EmbeddedText text -> {
                resource(text.uri(), text.mimeType(), out);
                out.raw(",\"text\":").string(text.text()).raw("}");
            }
            case ContentBlock.EmbeddedBlob blob -> {
                resource(blob.uri(), blob.mimeType(), out);
                out.raw(",\"blob\":").base64(blob.data()).raw("}");
            }
            case ContentBlock.Link link ->
                out.raw("{\"type\":\"resource_link\",\"uri\":")
                        .string(link.uri())
                        .raw(",\"name\":")
                        .string(link.name())
                        .raw(",\"mimeType\":")
                        .string(link.mimeType());
        }
        out.raw("}");
    }

    private static void media(String type, byte[] data, String mimeType, JsonBuffer out) {
        out.raw("{\"type\":").string(type).raw(",\"data\":").base64(data);
        out.raw(",\"mimeType\":").string(mimeType);
    }

    private static void resource(String uri, String mimeType, JsonBuffer out) {
        out.raw("{\"type\":\"resource\",\"resource\":{\"uri\":").string(uri);
        out.raw(",\"mimeType\":").string(mimeType);
    }
}
