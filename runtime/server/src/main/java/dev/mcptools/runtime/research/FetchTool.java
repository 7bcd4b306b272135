package dev.mcptools.runtime.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.text.VisibleText;
import dev.mcptools.runtime.tools.Access;
import dev.mcptools.runtime.tools.ArgumentProblem;
import dev.mcptools.runtime.tools.ArgumentsRejectedException;
import dev.mcptools.runtime.tools.HandwrittenTool;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaResource;
import dev.mcptools.runtime.tools.ToolCall;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.ToolResult;
import java.util.List;

/** {@code fetch}: gives one object whole, as a text, under an id that {@link SearchTool} gave. */
public final class FetchTool implements HandwrittenTool {
    /** So many requests a fetch sends at most. */
    public static final int MAX_REQUESTS = 10;

    /** So many characters a text has at most. */
    public static final int MAX_TEXT = 50_000;

    private static final int MAX_TITLE = 300;
    private static final int MAX_METADATA = 500;

    private final Corpus corpus;
    private final ToolDescriptor descriptor;

    /**
     * The tool for one API.
     *
     * @param corpus what is fetched from
     * @param description what the model reads
     * @param tags the tags of all that is fetched
     */
    public FetchTool(Corpus corpus, String description, String... tags) {
        this.corpus = corpus;
        this.descriptor = ToolDescriptor.named("fetch")
                .title("Fetch")
                .description(description)
                .inputSchema(SchemaResource.of(FetchTool.class, "fetch.input.json"))
                .outputSchema(SchemaResource.of(FetchTool.class, "fetch.output.json"))
                .access(Access.READ)
                .openWorld(false)
                .idempotent(true)
                .resource("objects")
                .method("fetch")
                .tags(tags)
                .build();
    }

    @Override
    public ToolDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public boolean alwaysListed() {
        return true;
    }

    @Override
    public ToolResult call(ObjectNode arguments, ToolCall call) {
        String id = arguments.path("id").asText();
        if (!corpus.isId(id)) {
            throw new ArgumentsRejectedException(
                    List.of(new ArgumentProblem("id", "must be an id from the results of search, unchanged")));
        }
        return corpus.fetch(id, new Reading(call, MAX_REQUESTS))
                .map(FetchTool::answer)
                .orElseGet(() -> ToolResult.failure(
                        "not_found",
                        "There is nothing with the id " + id + ", or nothing that this server shows: it may have been"
                                + " deleted. Search again to get ids of what is there."));
    }

    private static ToolResult answer(Document document) {
        ObjectNode answer = Json.object()
                .put("id", document.id())
                .put("title", VisibleText.of(PlainText.line(document.title()), MAX_TITLE))
                .put("text", VisibleText.of(document.text(), MAX_TEXT))
                .put("url", document.url().toString());
        ObjectNode metadata = answer.putObject("metadata");
        document.metadata()
                .forEach((key, value) -> metadata.put(key, VisibleText.of(PlainText.line(value), MAX_METADATA)));
        return new ToolResult.Success(Json.of(answer));
    }
}
