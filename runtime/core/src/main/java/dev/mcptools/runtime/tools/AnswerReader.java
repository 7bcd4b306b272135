package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.text.VisibleText;
import dev.mcptools.runtime.tools.JsonPass.Found;
import dev.mcptools.runtime.tools.JsonPass.Items;
import dev.mcptools.runtime.tools.JsonPass.Root;
import dev.mcptools.runtime.upstream.ApiAnswer;
import dev.mcptools.runtime.upstream.ApiRequest;
import io.helidon.http.HeaderNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a result of an answer with a status of success.
 *
 * @param tool the tool that was called
 * @param sent the request that was answered
 * @param paging the page that was asked for, if the tool lists
 * @param outline what the tool's output schema says; what is passed on conforms to it
 * @param selection the members that were chosen
 */
record AnswerReader(
        ToolDescriptor tool, ApiRequest sent, Optional<Paging> paging, Outline outline, Selection selection) {
    /** The most text of an answer that is no JSON; beyond it a model reads little more and pays much. */
    static final int MAX_TEXT_CHARS = 100_000;
    /** The largest file that is put into an answer: four thirds of it go through the client as Base64. */
    static final int MAX_FILE_BYTES = 4 * 1024 * 1024;

    private static final int EXCERPT_CHARS = 200;

    /** {@return the result} */
    ToolResult read(ApiAnswer answer) {
        byte[] body = answer.body();
        if (body.length == 0) {
            return empty(answer);
        }
        ContentType type = ContentType.of(answer.header(HeaderNames.CONTENT_TYPE));
        Optional<byte[]> text = type.isText() ? Utf8.of(body, type.charset()) : Optional.empty();
        if (type.isText() && text.isEmpty() && !type.name().isEmpty()) {
            return unexpected(answer, "what it sent is not text in any encoding that it names");
        }
        if (text.isPresent() && (type.isJson() || beginsLikeJson(text.get()))) {
            try {
                return json(answer, text.get());
            } catch (IOException e) {
                if (type.isJson() || jsonIsExpected()) {
                    return unexpected(answer, "what it sent is not valid JSON: it is broken or incomplete");
                }
            }
        }
        if (jsonIsExpected()) {
            return unexpected(answer, "it sent " + type.inSentence() + " where JSON is expected" + excerpt(text));
        }
        return text.map(utf8 -> text(type, new String(utf8, StandardCharsets.UTF_8)))
                .orElseGet(() -> file(answer, type));
    }

    private boolean jsonIsExpected() {
        return paging.isPresent() || tool.outputSchema().isPresent();
    }

    private ToolResult json(ApiAnswer answer, byte[] utf8) throws IOException {
        Found found = JsonPass.over(
                utf8,
                tool.answer(),
                paging.map(page -> page.pagination().items()),
                paging.map(page -> page.pagination().tellingMembers()).orElse(List.of()),
                new AnswerOutline(outline, paging.isPresent()),
                new Projection(object(), selection));
        Optional<Items> list = found.items().or(() -> leftOut(found));
        if (paging.isPresent() && list.isEmpty()) {
            String pointer = paging.get().pagination().items();
            return unexpected(
                    answer,
                    "its answer has no list" + (pointer.isEmpty() ? "" : " at " + pointer)
                            + excerpt(Optional.of(utf8)));
        }
        return paging.isPresent() ? page(answer, found, list.orElseThrow(), paging.get()) : object(answer, found);
    }

    /** Where the members are that were chosen. */
    private String object() {
        return paging.map(page -> page.pagination().items())
                .or(() -> tool.fields().map(Fields::object))
                .orElse("");
    }

    private ToolResult page(ApiAnswer answer, Found found, Items items, Paging paging) {
        PageAnswer told = new PageAnswer(paging.pagination(), answer, found.members());
        PageRest rest = paging.rest(sent, told, items);
        if (found.mismatch().isEmpty()) {
            return new ToolResult.Page(items.json(), items.count(), told.total(), rest, Optional.empty());
        }
        Outline listed = outline.member("result");
        return ConformingAnswer.of(items.json().tree(), listed)
                .filter(JsonNode::isArray)
                .<ToolResult>map(conforming -> new ToolResult.Page(
                        Json.of(conforming),
                        items.count(),
                        told.total(),
                        rest,
                        Optional.of(ToolResult.Deviation.of(
                                items.json(), found.mismatch().get()))))
                .orElseGet(() -> undocumented(answer, found.mismatch().get()));
    }

    private ToolResult object(ApiAnswer answer, Found found) {
        Json object = found.root() == Root.OBJECT ? found.json() : wrapped(found.json());
        Optional<String> mismatch = found.mismatch().or(() -> needsObject(found.root()));
        if (mismatch.isEmpty()) {
            return new ToolResult.Success(object, Optional.empty(), noObject(found.root()));
        }
        return ConformingAnswer.of(object.tree(), outline)
                .<ToolResult>map(conforming -> new ToolResult.Success(
                        Json.of(conforming), Optional.of(ToolResult.Deviation.of(object, mismatch.get()))))
                .orElseGet(() -> undocumented(answer, mismatch.get()));
    }

    /** What is said of members says nothing of an answer that has none; of an operation that answers nothing, nothing is. */
    private List<String> noObject(Root root) {
        boolean documented = tool.outputSchema().isPresent()
                && !outline.names().contains("result")
                && !outline.names().equals(Set.of("note"));
        return root != Root.OBJECT && documented
                ? List.of("The answer is not as documented: it is no object. The member result has what the API sent.")
                : List.of();
    }

    /** Some APIs leave out a list that is empty, and its token with it, or tell all else of it. */
    private Optional<Items> leftOut(Found found) {
        boolean endsWithoutToken =
                paging.flatMap(page -> page.pagination().style().member()).isPresent();
        boolean nothing = found.json().bytes().length == "{}".length();
        return found.root() == Root.OBJECT
                        && (nothing ? endsWithoutToken : !found.members().isEmpty())
                ? Optional.of(new Items(Json.of(Json.MAPPER.createArrayNode()), 0))
                : Optional.empty();
    }

    /** Members of an object cannot be beside {@code result}, which is where anything else goes. */
    private Optional<String> needsObject(Root root) {
        return root != Root.OBJECT && outline.lacks(outline.bitOf("result"))
                ? Optional.of("it is no object, but one is documented")
                : Optional.empty();
    }

    // structuredContent is an object (MCP 2025-11-25, "Structured Content").
    private static Json wrapped(Json value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.bytes().length + 12);
        out.writeBytes("{\"result\":".getBytes(StandardCharsets.UTF_8));
        out.writeBytes(value.bytes());
        out.write('}');
        return Json.ofBytes(out.toByteArray());
    }

    private ToolResult empty(ApiAnswer answer) {
        if (paging.isPresent()) {
            return answer.status() == 204
                    ? new ToolResult.Page(Json.of(Json.MAPPER.createArrayNode()), 0, Optional.empty())
                    : unexpected(answer, "it sent nothing where a list is expected");
        }
        if (outline.lacks(outline.bitOf("note"))) {
            return unexpected(answer, "it sent nothing where an object is documented");
        }
        return new ToolResult.Success(Json.of(
                Json.object().put("note", "The API answered " + answer.status() + ": done. It sent nothing back.")));
    }

    private static ToolResult text(ContentType type, String text) {
        String shown = VisibleText.of(text, MAX_TEXT_CHARS);
        return type.isHtml()
                ? new ToolResult.Blocks(List.of(
                        new ContentBlock.Text("The API answered with an HTML page, not with data:"),
                        new ContentBlock.Text(shown)))
                : ToolResult.text(shown);
    }

    private ToolResult file(ApiAnswer answer, ContentType type) {
        byte[] body = answer.body();
        if (body.length > MAX_FILE_BYTES) {
            return ToolResult.failure(
                    "too_large",
                    "The API sent a file of " + body.length + " bytes (" + type.inSentence()
                            + "); this server passes on " + MAX_FILE_BYTES + " at most.");
        }
        String mimeType = type.name().isEmpty() ? "application/octet-stream" : type.name();
        if (type.isImage()) {
            return new ToolResult.Blocks(List.of(new ContentBlock.Image(body, mimeType)));
        }
        if (type.isAudio()) {
            return new ToolResult.Blocks(List.of(new ContentBlock.Audio(body, mimeType)));
        }
        return new ToolResult.Blocks(List.of(new ContentBlock.EmbeddedBlob("answer:" + tool.name(), mimeType, body)));
    }

    private ToolResult undocumented(ApiAnswer answer, String mismatch) {
        return unexpected(answer, "its answer is not as documented: " + mismatch);
    }

    private ToolResult unexpected(ApiAnswer answer, String what) {
        return Failures.unexpectedAnswer(
                "The API answered " + answer.status() + ", but " + what + ".", answer.status(), tool);
    }

    private static String excerpt(Optional<byte[]> utf8) {
        return utf8.map(bytes -> VisibleText.of(new String(bytes, StandardCharsets.UTF_8).strip(), EXCERPT_CHARS))
                .map(text -> ", which begins: " + text)
                .orElse("");
    }

    private static boolean beginsLikeJson(byte[] utf8) {
        for (byte b : utf8) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '{' || b == '[';
            }
        }
        return false;
    }
}
