package dev.mcptools.runtime.upstream;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A path with {@code {names}} to fill in, whose shape no value can change.
 *
 * @param text the path as the document has it: {@code /pipelines/{pipeline_uuid}/cards}
 */
record PathTemplate(String text) {

    /** Names may have any characters but braces (OpenAPI 3.2, section 4.8.2). */
    private static final Pattern NAME = Pattern.compile("\\{[^{}]*}");

    PathTemplate {
        String shape = shape(text);
        if (!shape.startsWith("/") || shape.indexOf('?') >= 0 || shape.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "A path template starts with / and has no query and no fragment, unlike: " + text);
        }
    }

    /**
     * {@return what makes {@code value} unfit for a path, to follow its name in a sentence}
     *
     * <p>Encoding would hide a dot segment or a slash from us, but not from every server behind us: some decode twice,
     * and URI libraries resolve {@code %2E%2E} as {@code ..}. So what decodes to one, however often, is refused.
     */
    static Optional<String> problem(String value) {
        if (value.isEmpty()) {
            return Optional.of("must not be empty: it names one element of a path");
        }
        Optional<String> problem = literalProblem(value);
        String decoded = value;
        while (problem.isEmpty() && decoded.indexOf('%') >= 0) {
            String again = PercentEncoding.decodeOnce(decoded);
            if (again.equals(decoded)) {
                break;
            }
            decoded = again;
            problem = literalProblem(decoded);
        }
        return problem;
    }

    private static Optional<String> literalProblem(String value) {
        if (value.equals(".") || value.equals("..")) {
            return Optional.of("must not be '.' or '..', also not encoded: it names one element of a path");
        }
        if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
            return Optional.of(
                    "must not contain a slash or backslash, also not encoded: it names one element of a path");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("must not contain control characters");
        }
        return Optional.empty();
    }

    /**
     * {@return the path with the values filled in}
     *
     * @param values encoded values by name
     * @throws IllegalStateException if a value is missing, has no place in the template, or changes its shape
     */
    String expand(Map<String, String> values) {
        StringBuilder path = new StringBuilder();
        Set<String> filled = new HashSet<>();
        int from = 0;
        for (int open; (open = text.indexOf('{', from)) >= 0; ) {
            int close = text.indexOf('}', open);
            String name = text.substring(open + 1, close < 0 ? text.length() : close);
            String value = values.get(name);
            if (close < 0 || value == null) {
                throw new IllegalStateException("Nothing fills {" + name + "} in " + text + ".");
            }
            path.append(PercentEncoding.encodePath(text.substring(from, open))).append(value);
            from = close + 1;
            filled.add(name);
        }
        path.append(PercentEncoding.encodePath(text.substring(from)));
        if (!filled.equals(values.keySet())) {
            throw new IllegalStateException(text + " has no place for all of " + values.keySet() + ".");
        }
        checkShape(path.toString());
        return path.toString();
    }

    private void checkShape(String path) {
        boolean dots = false;
        for (String segment : path.split("/", -1)) {
            String decoded = PercentEncoding.decodeOnce(segment);
            dots |= decoded.equals(".") || decoded.equals("..");
        }
        boolean sameCount = path.chars().filter(c -> c == '/').count()
                == shape(text).chars().filter(c -> c == '/').count();
        if (dots || !sameCount || path.indexOf('?') >= 0 || path.indexOf('#') >= 0) {
            throw new IllegalStateException("The values change the shape of " + text + ".");
        }
    }

    private static String shape(String text) {
        return NAME.matcher(text).replaceAll("-");
    }
}
