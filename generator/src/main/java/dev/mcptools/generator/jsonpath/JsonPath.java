package dev.mcptools.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An expression of JSONPath (RFC 9535). */
public final class JsonPath {
    /** Ten times the values that a document may have: enough for any query but those that multiply themselves. */
    private static final long MOST_WORK = 50_000_000;

    private final Query query;

    private JsonPath(Query query) {
        this.query = query;
    }

    /**
     * Reads an expression.
     *
     * @param expression such as {@code $.paths[*].get}
     * @return it
     * @throws JsonPathException if it is no valid JSONPath; the message says why and where
     */
    public static JsonPath of(String expression) throws JsonPathException {
        return new JsonPath(QueryParser.parse(expression));
    }

    /**
     * Selects values of a tree.
     *
     * @param root the tree
     * @return the values in the order in which the expression meets them; one that it meets twice is there twice
     * @throws JsonPathException if that takes more work than any document is worth
     */
    public List<Selection> select(JsonNode root) throws JsonPathException {
        return select(root, MOST_WORK);
    }

    /** Selects values with less work at most. */
    List<Selection> select(JsonNode root, long mostWork) throws JsonPathException {
        return new Evaluation(root, mostWork).select(query);
    }
}
