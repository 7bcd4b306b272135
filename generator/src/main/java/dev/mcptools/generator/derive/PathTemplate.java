package dev.mcptools.generator.derive;

import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The path of an operation, with the names of its parameters in braces (OpenAPI 3.1, section 4.8.8). */
final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

    private static final Pattern DOT = Pattern.compile("%2e", Pattern.CASE_INSENSITIVE);

    private PathTemplate() {}

    /**
     * The names of the parameters in a path, in its order.
     *
     * @throws DocumentFault if no request could be made to the path, whatever the arguments
     */
    static List<String> parameters(ApiOperation operation) throws DocumentFault {
        String path = operation.operation().path();
        Optional<String> problem = problem(path);
        if (problem.isPresent()) {
            throw new DocumentFault(
                    "invalid-path",
                    operation.at(),
                    "The path " + path + " " + problem.get() + ".",
                    "A path has segments and {parameters}; what goes into a query is a parameter with `in: query`.");
        }
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    private static Optional<String> problem(String path) {
        String literal = PARAMETER.matcher(path).replaceAll("-");
        if (literal.indexOf('?') >= 0 || literal.indexOf('#') >= 0) {
            return Optional.of("has a query or a fragment");
        }
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            return Optional.of("has a brace without its other half, or without a name");
        }
        if (path.startsWith("//")) {
            return Optional.of("would be read as another host");
        }
        return Stream.of(literal.split("/")).anyMatch(PathTemplate::isDots)
                ? Optional.of("leaves the place it is in: it has a segment of dots")
                : Optional.empty();
    }

    private static boolean isDots(String segment) {
        String decoded = DOT.matcher(segment).replaceAll(".");
        return decoded.equals(".") || decoded.equals("..");
    }
}
