package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The request that a tool makes, without sending it: for tests. Of a list it is the one for the first page.
 *
 * @param method the HTTP method
 * @param target path and query, encoded as they are sent, below the base URI of the API
 * @param headers the headers that the arguments and the body set, by name; not {@code Accept}, which says the same for
 *     all arguments
 * @param body the body as it is sent, read as UTF-8; empty if there is none
 */
public record RequestPreview(String method, String target, SortedMap<String, String> headers, String body) {
    private static final String ACCEPT = "Accept";

    /**
     * {@return the request that these arguments make}
     *
     * @param tool the tool
     * @param arguments the arguments as a JSON object
     * @throws IllegalArgumentException if {@code arguments} is no JSON object
     * @throws ArgumentsRejectedException if a call with these arguments would be refused
     */
    public static <I> RequestPreview of(OperationTool<I> tool, String arguments) {
        ObjectNode given = object(arguments);
        List<ArgumentProblem> problems = ArgumentValidator.of(tool.descriptor()).problems(given);
        if (!problems.isEmpty()) {
            throw new ArgumentsRejectedException(problems);
        }
        ApiRequest request = tool.request(tool.read(new ArgumentReader(given)));
        SortedMap<String, String> headers = new TreeMap<>(request.headers());
        headers.remove(ACCEPT);
        request.contentType().ifPresent(type -> headers.put("Content-Type", type));
        String body = request.bodyBytes()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        return new RequestPreview(request.method(), request.target(), headers, body);
    }

    private static ObjectNode object(String arguments) {
        try {
            if (Json.MAPPER.readTree(arguments) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The arguments are no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("The arguments of a tool are a JSON object, unlike: " + arguments);
    }
}
