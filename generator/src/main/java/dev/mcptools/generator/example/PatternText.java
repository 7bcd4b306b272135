package dev.mcptools.generator.example;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A text that matches a regular expression of the common kind: literals, classes, groups, the first of several
 * alternatives, each repeated as often as it must be.
 */
final class PatternText {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 50;
    private static final String TRIED = "a0A-_.@ /:+#";

    private final String pattern;
    private int at;
    private int depth;

    private PatternText(String pattern) {
        this.pattern = pattern;
    }

    /** {@return a text, likely to match; nothing if the expression has what is not understood here} */
    static Optional<String> of(String pattern) {
        try {
            PatternText reading = new PatternText(pattern);
            String text = reading.alternatives();
            return reading.at == pattern.length() && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
        } catch (StringIndexOutOfBoundsException | NumberFormatException | UnknownSyntaxException e) {
            return Optional.empty();
        }
    }

    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String one = atom();
            text.append(one.repeat(times(one)));
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> charClass();
            case '\\' -> escape(pattern.charAt(at++));
            case '*', '+', '?', '{' -> throw new UnknownSyntaxException();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.charAt(at) == '?') {
            if (pattern.charAt(at + 1) != ':') {
                throw new UnknownSyntaxException();
            }
            at += 2;
        }
        if (++depth > DEEPEST) {
            throw new UnknownSyntaxException();
        }
        String text = alternatives();
        depth--;
        at++;
        return text;
    }

    private String charClass() {
        int end = at;
        while (pattern.charAt(end) != ']' || end == at) {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        String set = pattern.substring(at - 1, end + 1);
        at = end + 1;
        String candidates = TRIED + set;
        return candidates
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(compiled(set).asMatchPredicate())
                .findFirst()
                .orElseThrow(UnknownSyntaxException::new);
    }

    /** The set as Java reads it: a bracket within begins another one there, so this may be a part of it only. */
    private static Pattern compiled(String set) {
        try {
            return Pattern.compile(set);
        } catch (PatternSyntaxException e) {
            throw new UnknownSyntaxException();
        }
    }

    private static String escape(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w', 'S', 'D' -> "a";
            case 's', 'W' -> " ";
            case 'b', 'A', 'Z', 'z' -> "";
            case 'n', 't', 'r', 'u', 'x', 'p', 'P', 'k' -> throw new UnknownSyntaxException();
            default -> String.valueOf(c);
        };
    }

    private int times(String one) {
        if (at >= pattern.length()) {
            return 1;
        }
        int times = switch (pattern.charAt(at)) {
            case '*', '?' -> {
                at++;
                yield 0;
            }
            case '+' -> {
                at++;
                yield 1;
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String least = pattern.substring(at + 1, end).split(",", 2)[0];
                at = end + 1;
                yield Integer.parseInt(least);
            }
            default -> -1;
        };
        if (times >= 0 && at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return times < 0 ? 1 : Math.min(times, LONGEST / Math.max(1, one.length()));
    }

    /** The expression has something beyond this class. */
    private static final class UnknownSyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
