package dev.mcptools.generator.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ExampleCall;
import dev.mcptools.generator.model.Tool;
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
    private String path;
    private final List<String> query = new ArrayList<>();
    private final SortedMap<String, String> headers = new TreeMap<>();
    private final List<String> cookies = new ArrayList<>();
    private final Optional<ExpectedBody> body;

    private ExpectedRequest(Tool tool) {
        path = Escapes.inPath(tool.operation().path());
        body = tool.body().map(ExpectedBody::new);
    }

    static ExampleCall of(Tool tool, ObjectNode arguments) {
        ExpectedRequest request = new ExpectedRequest(tool);
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
            case BODY_MEMBER -> body.orElseThrow().member(argument.place(), value);
            case BODY -> body.orElseThrow().whole(value);
        }
    }

    private ExampleCall call(Tool tool, ObjectNode arguments) {
        if (!cookies.isEmpty()) {
            headers.put("Cookie", String.join("; ", cookies));
        }
        Optional<ExpectedBody.Sent> sent = body.flatMap(ExpectedBody::sent);
        sent.ifPresent(made -> headers.put("Content-Type", made.mediaType()));
        return new ExampleCall(
                tool,
                arguments,
                query.isEmpty() ? path : path + "?" + String.join("&", query),
                headers,
                sent.map(ExpectedBody.Sent::text).orElse(""));
    }
}
