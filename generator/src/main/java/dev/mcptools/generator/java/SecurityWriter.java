package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import dev.mcptools.generator.model.Security;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which credentials a request needs, as an expression. */
final class SecurityWriter {
    private SecurityWriter() {}

    // Security.of("oauth", "read").and("app_id").or("api_key").orNone()
    static CodeBlock of(Security security) {
        if (security.alternatives().isEmpty()) {
            return CodeBlock.of("$T.NONE", RuntimeTypes.SECURITY);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T", RuntimeTypes.SECURITY);
        String start = ".of";
        for (Map<String, List<String>> alternative : security.alternatives()) {
            String next = start;
            for (Map.Entry<String, List<String>> scheme : alternative.entrySet()) {
                code.add(next + "($L)", arguments(scheme));
                next = ".and";
                start = ".or";
            }
        }
        return security.alternatives().contains(Map.<String, List<String>>of())
                ? code.add(".orNone()").build()
                : code.build();
    }

    private static CodeBlock arguments(Map.Entry<String, List<String>> scheme) {
        return Stream.concat(Stream.of(scheme.getKey()), scheme.getValue().stream())
                .map(StringLiteral::of)
                .collect(CodeBlock.joining(", "));
    }
}
