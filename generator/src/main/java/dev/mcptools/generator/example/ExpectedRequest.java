package dev.mcptools.generator.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ExampleCall;
import dev.mcptools.generator.model.Tool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The request that arguments are to make by OpenAPI's rules.
 *
 * <p>Written a second time on purpose, and knowing nothing of the runtime: a test that asked the runtime what to expect
 * of the runtime would always pass.
 */
final class ExpectedRequest {
    private static final JsonMapper JSON = new JsonMapper();

    private String path;
    private final List<String> query = new ArrayList<>();
    private final SortedMap<String, String> headers = new TreeMap<>();
    private final List<String> cookies = new ArrayList<>();
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private Optional<JsonNode> body = Optional.empty();

    private ExpectedRequest(String template) {
        path = Escapes.inPath(template);
    }

    static ExampleCall of(Tool tool, ObjectNode arguments) {
        ExpectedRequest request = new ExpectedRequest(tool.operation().path());
        for (Argument argument : tool.arguments()) {
            Optional.ofNullable(arguments.get(argument.name())).ifPresent(value -> request.put(argument, value));
        }
        return request.call(tool, arguments);
    }

    private void put(Argument argument, JsonNode value) {
        String name = argument.place().wireName();
        StyledText styled = new StyledText(name, argument.place().serialization());
        switch (argument.place().location()) {
            case PATH -> path = path.replace("{" + Escapes.inPath(name) + "}", styled.segment(value));
            case QUERY -> query.addAll(styled.pairs(value));
            case HEADER -> styled.header(value).ifPresent(text -> headers.put(name, text));
            case COOKIE -> cookies.addAll(styled.pairs(value));
            case BODY_MEMBER -> members.set(name, value);
            case BODY -> body = Optional.of(value);
        }
    }

    private ExampleCall call(Tool tool, ObjectNode arguments) {
        if (!cookies.isEmpty()) {
            headers.put("Cookie", String.join("; ", cookies));
        }
        Optional<JsonNode> sent = body.or(() -> tool.body()
                .filter(declared -> !members.isEmpty() || declared.required())
                .map(declared -> members));
        sent.ifPresent(tree -> tool.body().ifPresent(declared -> headers.put("Content-Type", declared.mediaType())));
        return new ExampleCall(
                tool,
                arguments,
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                headers,
                sent.map(ExpectedRequest::json).orElse(""));
    }

    /** JSON as bytes: there, Jackson writes characters of two units by escapes, and in texts it does not. */
    private static String json(JsonNode tree) {
        try {
            return new String(JSON.writeValueAsBytes(tree), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }
}
