package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Content;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.RequestBody;
import dev.mcptools.generator.model.Tool;

/** The body that arguments make, as calls of the runtime's builder. */
final class BodyWriter {
    private BodyWriter() {}

    // .body("sla", input.sla())
    // .form("address", input.address(), ParameterStyle.DEEP_OBJECT)
    // .part("photo", input.photo(), ContentStyle.of("image/png"))
    static CodeBlock member(RequestBody body, Argument argument, String value) {
        CodeBlock name = StringLiteral.of(argument.place().wireName());
        boolean styled = argument.place().serialization().style() != Style.CONTENT;
        return switch (body.kind()) {
            case FORM ->
                styled
                        ? CodeBlock.of(".form($L, $L, $L)", name, value, RequestWriter.style(argument.place()))
                        : CodeBlock.of(".form($L, $L)", name, value);
            case MULTIPART -> {
                Content content = body.content(argument.place().wireName());
                if (styled) {
                    yield CodeBlock.of(".part($L, $L, $L)", name, value, RequestWriter.style(argument.place()));
                }
                yield content.equals(Content.ANY)
                        ? CodeBlock.of(".part($L, $L)", name, value)
                        : CodeBlock.of(".part($L, $L, $L)", name, value, style(content));
            }
            case JSON, TEXT, FILE -> CodeBlock.of(".body($L, $L)", name, value);
        };
    }

    // .body(input.body())
    // .text(input.body(), "text/plain")
    // .file(input.body(), ContentStyle.of("application/pdf"))
    static CodeBlock whole(RequestBody body, String value) {
        return switch (body.kind()) {
            case JSON -> CodeBlock.of(".body($L)", value);
            case FORM -> CodeBlock.of(".form($L)", value);
            case MULTIPART -> CodeBlock.of(".parts($L)", value);
            case TEXT -> CodeBlock.of(".text($L, $L)", value, StringLiteral.of(body.mediaType()));
            case FILE -> CodeBlock.of(".file($L, $L)", value, style(body.content("")));
        };
    }

    // .mediaType("application/merge-patch+json")
    // .bodyRequired()
    static CodeBlock rest(RequestBody body, Tool tool) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean named = switch (body.kind()) {
            case JSON -> !body.mediaType().equals("application/json");
            case FORM, MULTIPART -> true;
            case TEXT, FILE -> false;
        };
        if (named) {
            code.add("\n.mediaType($L)", StringLiteral.of(body.mediaType()));
        }
        boolean alwaysThere = tool.arguments().stream().anyMatch(argument -> argument.required() && isInBody(argument));
        if (body.required() && !alwaysThere) {
            code.add("\n.bodyRequired()");
        }
        return code.build();
    }

    private static boolean isInBody(Argument argument) {
        return switch (argument.place().location()) {
            case PATH, QUERY, HEADER, COOKIE -> false;
            case BODY_MEMBER, BODY -> true;
        };
    }

    // ContentStyle.of("image/png", "image/jpeg").base64().header("X-Kind", "avatar")
    private static CodeBlock style(Content content) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (content.mediaTypes().isEmpty()) {
            code.add("$T.ANY", RuntimeTypes.CONTENT_STYLE);
        } else {
            code.add(
                    "$T.of($L)",
                    RuntimeTypes.CONTENT_STYLE,
                    content.mediaTypes().stream().map(StringLiteral::of).collect(CodeBlock.joining(", ")));
        }
        switch (content.transfer()) {
            case BINARY -> {
                // Bytes are sent as they are unless something else is said.
            }
            case BASE64 -> code.add(".base64()");
            case BASE64URL -> code.add(".base64url()");
        }
        content.headers()
                .forEach((name, value) -> code.add(".header($L, $L)", StringLiteral.of(name), StringLiteral.of(value)));
        return code.build();
    }
}
