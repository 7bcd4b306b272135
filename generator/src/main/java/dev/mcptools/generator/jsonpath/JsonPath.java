package dev.mcptools.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An expression of JSONPath (RFC 9535). */
public final class JsonPath {
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
        return new Evaluation(root).select(query);
    }
}
