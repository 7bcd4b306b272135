package dev.mcptools.generator.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is to be known of a {@code pattern} before a validator runs it. */
final class RegularExpression {
    /** A repeated group that repeats inside: time grows with two to the power of the length. */
    private static final Pattern NESTED_REPETITION =
            Pattern.compile("\\((?:[^()\\\\]|\\\\.)*[+*](?:[^()\\\\]|\\\\.)*\\)[+*{]");

    private RegularExpression() {}

    static boolean compiles(String pattern) {
        return compiled(pattern).isPresent();
    }

    private static Optional<Pattern> compiled(String pattern) {
        try {
            return Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a pattern, as the end of a sentence. */
    static Optional<String> problem(String pattern) {
        if (!compiles(pattern)) {
            return Optional.of("is no regular expression that Java reads; the schema goes without it.");
        }
        return NESTED_REPETITION.matcher(pattern).find()
                ? Optional.of("repeats inside what it repeats; some texts take very long to check.")
                : Optional.empty();
    }
}
