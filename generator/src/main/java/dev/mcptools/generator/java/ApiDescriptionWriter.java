package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.ApiServer;
import dev.mcptools.generator.model.Security;
import dev.mcptools.generator.model.SecurityScheme;
import dev.mcptools.generator.model.SecurityScheme.ApiKey;
import dev.mcptools.generator.model.SecurityScheme.Basic;
import dev.mcptools.generator.model.SecurityScheme.Bearer;
import dev.mcptools.generator.model.SecurityScheme.NotServed;
import dev.mcptools.generator.model.SecurityScheme.OAuth2;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What the document says of the API as a whole, as a method of the class that lists its tools. */
final class ApiDescriptionWriter {
    private ApiDescriptionWriter() {}

    // public static ApiDescription api() {
    //     return ApiDescription.of("octapipe")
    //             .title("Octapipe")
    //             .version("1")
    //             .server(Server.of("https://{region}.example.com").variable("region", "eu", "us"))
    //             .scheme("api_key", SecurityScheme.keyInHeader("X-Api-Key"))
    //             .security(Security.of("api_key"))
    //             .build();
    // }
    static MethodSpec write(Api api) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return $T.of($L)", RuntimeTypes.API_DESCRIPTION, StringLiteral.of(api.id()))
                .add("\n.title($L)", StringLiteral.of(api.title()));
        if (!api.version().isEmpty()) {
            code.add("\n.version($L)", StringLiteral.of(api.version()));
        }
        api.servers().forEach(server -> code.add("\n.server($L)", server(server)));
        api.ownServers()
                .forEach((name, server) -> code.add("\n.server($L, $L)", StringLiteral.of(name), server(server)));
        api.schemes().forEach((name, scheme) -> code.add("\n.scheme($L, $L)", StringLiteral.of(name), scheme(scheme)));
        if (!api.security().equals(Security.NONE)) {
            code.add("\n.security($L)", SecurityWriter.of(api.security()));
        }
        return MethodSpec.methodBuilder("api")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return where the API is, and how it knows who calls}")
                .returns(RuntimeTypes.API_DESCRIPTION)
                .addStatement(code.add("\n.build()").build())
                .build();
    }

    // Server.of("https://{region}.example.com").variable("region", "eu", "us")
    private static CodeBlock server(ApiServer server) {
        List<CodeBlock> variables = new ArrayList<>();
        server.variables()
                .forEach((name, variable) -> variable.standard()
                        .ifPresent(standard -> variables.add(CodeBlock.of(
                                ".variable($L)",
                                literals(Stream.concat(
                                        Stream.of(name, standard),
                                        variable.allowed().stream().skip(1)))))));
        return chained(CodeBlock.of("$T.of($L)", RuntimeTypes.SERVER, StringLiteral.of(server.url())), variables);
    }

    // SecurityScheme.oauth2().clientCredentials("https://example.com/token").scopes("read")
    private static CodeBlock scheme(SecurityScheme scheme) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T", RuntimeTypes.SECURITY_SCHEME);
        // Java 17 has no patterns in a switch.
        if (scheme instanceof ApiKey key) {
            String method = switch (key.location()) {
                case HEADER -> ".keyInHeader($L)";
                case COOKIE -> ".keyInCookie($L)";
                case QUERY, PATH, BODY_MEMBER, BODY -> ".keyInQuery($L)";
            };
            return code.add(method, StringLiteral.of(key.name())).build();
        }
        if (scheme instanceof Basic) {
            return code.add(".basic()").build();
        }
        if (scheme instanceof Bearer) {
            return code.add(".bearer()").build();
        }
        if (scheme instanceof NotServed unserved) {
            return code.add(".notServed($L)", StringLiteral.of(unserved.what())).build();
        }
        OAuth2 oauth = (OAuth2) scheme;
        List<CodeBlock> parts = new ArrayList<>();
        oauth.tokenUrl().ifPresent(url -> parts.add(CodeBlock.of(".clientCredentials($L)", StringLiteral.of(url))));
        oauth.refreshUrl().ifPresent(url -> parts.add(CodeBlock.of(".refresh($L)", StringLiteral.of(url))));
        if (!oauth.scopes().isEmpty()) {
            parts.add(CodeBlock.of(".scopes($L)", literals(oauth.scopes().stream())));
        }
        return chained(code.add(".oauth2()").build(), parts);
    }

    /** {@return calls one after another, each on a line of its own if there are several} */
    private static CodeBlock chained(CodeBlock start, List<CodeBlock> calls) {
        if (calls.size() < 2) {
            return CodeBlock.join(
                    Stream.concat(Stream.of(start), calls.stream()).toList(), "");
        }
        CodeBlock.Builder code = CodeBlock.builder().add(start).add("$>$>");
        calls.forEach(call -> code.add("\n$L", call));
        return code.add("$<$<").build();
    }

    private static CodeBlock literals(Stream<String> texts) {
        return texts.map(StringLiteral::of).collect(CodeBlock.joining(", "));
    }
}
