package dev.mcptools.generator.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.Place.Serialization;
import dev.mcptools.generator.model.Place.Style;
import dev.mcptools.generator.model.Terms;
import dev.mcptools.generator.model.Tool;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The request that arguments make, as a method: the flat object is split here, back into what the API knows. */
final class RequestWriter {
    private static final Set<String> STARTS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private RequestWriter() {}

    // @Override
    // public ApiRequest request(Input input) {
    //     return ApiRequest.put("/pipelines/{pipeline_uuid}/cards/{id}")
    //             .path("pipeline_uuid", input.pipelineUuid())
    //             .path("id", input.id())
    //             .body("sla", input.sla())
    //             .build();
    // }
    static MethodSpec method(Api api, Tool tool, ClassName toolClass, InputRecordWriter input) {
        CodeBlock.Builder code = CodeBlock.builder().add("return $T.$L", RuntimeTypes.API_REQUEST, start(tool));
        CodeBlock terms = terms(api, tool.terms());
        code.add(terms);
        tool.arguments().forEach(argument -> code.add("\n$L", part(tool, argument, input.value(argument))));
        CodeBlock whole = tool.body().map(body -> BodyWriter.rest(body, tool)).orElse(CodeBlock.of(""));
        CodeBlock accept = accept(tool);
        boolean inOneLine = tool.arguments().isEmpty() && whole.isEmpty() && terms.isEmpty() && accept.isEmpty();
        code.add(whole).add(accept);
        return MethodSpec.methodBuilder("request")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.API_REQUEST)
                .addParameter(toolClass.nestedClass("Input"), "input")
                .addStatement(code.add(inOneLine ? ".build()" : "\n.build()").build())
                .build();
    }

    // .accept("image/png")
    private static CodeBlock accept(Tool tool) {
        List<String> mediaTypes = tool.answer().mediaTypes();
        return mediaTypes.isEmpty() || mediaTypes.equals(List.of("application/json"))
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "\n.accept($L)",
                        mediaTypes.stream().map(StringLiteral::of).collect(CodeBlock.joining(", ")));
    }

    // get("/pipelines")
    // method("OPTIONS", "/pipelines")
    private static CodeBlock start(Tool tool) {
        String method = tool.operation().httpMethod();
        CodeBlock path = StringLiteral.of(tool.operation().path());
        return STARTS.contains(method)
                ? CodeBlock.of("$L($L)", method.toLowerCase(Locale.ROOT), path)
                : CodeBlock.of("method($L, $L)", StringLiteral.of(method), path);
    }

    // .server("files_example_com")
    // .security(Security.NONE)
    private static CodeBlock terms(Api api, Terms terms) {
        CodeBlock.Builder code = CodeBlock.builder();
        terms.server().ifPresent(server -> code.add("\n.server($L)", StringLiteral.of(api.nameOf(server))));
        terms.security().ifPresent(security -> code.add("\n.security($L)", SecurityWriter.of(security)));
        return code.build();
    }

    // .query("filters", input.filters(), ParameterStyle.JSON)
    // .body("sla", input.sla())
    // .body(input.body())
    private static CodeBlock part(Tool tool, Argument argument, String value) {
        Place place = argument.place();
        CodeBlock wireName = StringLiteral.of(place.wireName());
        return switch (place.location()) {
            case PATH -> parameter("path", place, wireName, value);
            case QUERY -> parameter("query", place, wireName, value);
            case HEADER -> parameter("header", place, wireName, value);
            case COOKIE -> parameter("cookie", place, wireName, value);
            case BODY_MEMBER -> BodyWriter.member(tool.body().orElseThrow(), argument, value);
            case BODY -> BodyWriter.whole(tool.body().orElseThrow(), value);
        };
    }

    private static CodeBlock parameter(String method, Place place, CodeBlock wireName, String value) {
        Serialization serialization = place.serialization();
        return serialization.equals(defaultOf(place))
                ? CodeBlock.of(".$L($L, $L)", method, wireName, value)
                : CodeBlock.of(".$L($L, $L, $L)", method, wireName, value, style(place));
    }

    // OpenAPI 3.1, section 4.8.12.2
    private static Serialization defaultOf(Place place) {
        return switch (place.location()) {
            case PATH, HEADER -> new Serialization(Style.SIMPLE, false, false);
            case QUERY, COOKIE, BODY_MEMBER, BODY -> new Serialization(Style.FORM, true, false);
        };
    }

    // ParameterStyle.FORM.exploded(false).reservedAllowed()
    static CodeBlock style(Place place) {
        Serialization serialization = place.serialization();
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.$L",
                        RuntimeTypes.PARAMETER_STYLE,
                        serialization.style().name());
        switch (serialization.style()) {
            case SIMPLE, LABEL, MATRIX, SPACE_DELIMITED, PIPE_DELIMITED -> {
                if (serialization.explode()) {
                    code.add(".exploded(true)");
                }
            }
            case FORM -> {
                if (!serialization.explode()) {
                    code.add(".exploded(false)");
                }
            }
            case DEEP_OBJECT, JSON, CONTENT, QUERY_STRING -> {
                // There is one way to write these: explode says nothing.
            }
        }
        return serialization.allowReserved() ? code.add(".reservedAllowed()").build() : code.build();
    }
}
