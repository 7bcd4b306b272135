package dev.mcptools.generator.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What is to be known of a {@code pattern} before a validator runs it. */
final class RegularExpression {
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
        return repeatsARepetition(pattern)
                ? Optional.of("repeats inside what it repeats; some texts take very long to check.")
                : Optional.empty();
    }

    /**
     * Whether a repeated group repeats inside: time grows with two to the power of the length. Read character by
     * character, since an expression that looks at long expressions runs out of stack.
     */
    private static boolean repeatsARepetition(String pattern) {
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean repeats = false;
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass || c == '[') {
                inClass = c != ']';
            } else if (c == '(') {
                groups.push(repeats);
                repeats = false;
            } else if (c == ')' && !groups.isEmpty()) {
                if (repeats && isRepeated(pattern, i + 1)) {
                    return true;
                }
                repeats |= groups.pop();
            } else {
                repeats |= c == '*' || c == '+';
            }
        }
        return false;
    }

    private static boolean isRepeated(String pattern, int at) {
        return at < pattern.length() && "*+{".indexOf(pattern.charAt(at)) >= 0;
    }
}
