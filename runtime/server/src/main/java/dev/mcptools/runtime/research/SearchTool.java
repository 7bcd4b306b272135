package dev.mcptools.runtime.research;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Comparator;
import java.util.List;

/**
 * {@code search}: finds objects by words, and gives of each {@code id}, {@code title} and {@code url}.
 *
 * <p>The shape is what OpenAI asks of an MCP server that deep research reads from (platform.openai.com/docs/mcp).
 */
public final class SearchTool implements HandwrittenTool {
    /** So many requests a search sends at most: an API that lets 60 a minute through serves two searches and what follows. */
    public static final int MAX_REQUESTS = 25;

    /** So many results are given. */
    public static final int MAX_RESULTS = 20;

    private static final int MAX_TITLE = 300;

    private final Corpus corpus;
    private final ToolDescriptor descriptor;

    /**
     * The tool for one API.
     *
     * @param corpus what is searched
     * @param description what the model reads
     * @param tags the tags of all that is searched: a client that is shown one of them is shown this tool
     */
    public SearchTool(Corpus corpus, String description, String... tags) {
        this.corpus = corpus;
        this.descriptor = ToolDescriptor.named("search")
                .title("Search")
                .description(description)
                .inputSchema(SchemaResource.of(SearchTool.class, "search.input.json"))
                .outputSchema(SchemaResource.of(SearchTool.class, "search.output.json"))
                .access(Access.READ)
                .openWorld(false)
                .idempotent(true)
                .resource("objects")
                .method("search")
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
        String query = arguments.path("query").asText();
        Words words = Words.of(query);
        if (words.isEmpty()) {
            throw new ArgumentsRejectedException(
                    List.of(new ArgumentProblem("query", "must have at least one word, or a number, to look for")));
        }
        List<Candidate> found = corpus.search(words, new Reading(call, MAX_REQUESTS)).stream()
                .filter(candidate -> matches(candidate, words) > 0)
                .sorted(best(query, words))
                .toList();
        if (found.size() > MAX_RESULTS) {
            call.remark("More was found than is shown: these are the " + MAX_RESULTS
                    + " that match best. Search for more" + " words to see others.");
        }
        ObjectNode answer = Json.object();
        ArrayNode results = answer.putArray("results");
        found.stream()
                .limit(MAX_RESULTS)
                .forEach(candidate -> results.addObject()
                        .put("id", candidate.id())
                        .put("title", VisibleText.of(PlainText.line(candidate.title()), MAX_TITLE))
                        .put("url", candidate.url().toString()));
        return new ToolResult.Success(Json.of(answer));
    }

    /** Those that have the most of the words, and of these those that have them in their titles. */
    private static Comparator<Candidate> best(String query, Words words) {
        Comparator<Candidate> most = Comparator.comparingInt(candidate -> matches(candidate, words));
        return most.thenComparing(candidate -> candidate.title().strip().equalsIgnoreCase(query.strip()))
                .thenComparingInt(candidate -> words.in(candidate.title()))
                .reversed()
                .thenComparing(Candidate::title)
                .thenComparing(Candidate::id);
    }

    private static int matches(Candidate candidate, Words words) {
        return words.in(candidate.title(), candidate.context());
    }
}
