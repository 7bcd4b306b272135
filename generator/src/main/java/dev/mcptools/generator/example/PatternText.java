package dev.mcptools.generator.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Texts that match a regular expression of the common kind: literals, classes, groups, one of several alternatives, each
 * repeated as often as it must be.
 */
final class PatternText {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 50;
    private static final String TRIED = "a0A-_.@ /:+#bcdefghi123456789BCDEFGHI";

    private final String pattern;
    private final int variant;
    private int at;
    private int depth;

    private PatternText(String pattern, int variant) {
        this.pattern = pattern;
        this.variant = variant;
    }

    /**
     * {@return a text, likely to match; nothing if the expression has what is not understood here}
     *
     * @param variant which of the texts, from 0; there may be only one
     */
    static Optional<String> of(String pattern, int variant) {
        try {
            PatternText reading = new PatternText(pattern, variant);
            String text = reading.alternatives();
            return reading.at == pattern.length() && text.length() <= LONGEST ? Optional.of(text) : Optional.empty();
        } catch (StringIndexOutOfBoundsException | NumberFormatException | UnknownSyntaxException e) {
            return Optional.empty();
        }
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return one(all);
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
            case '.' -> one("abcdefghi");
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
        List<String> matching = candidates
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .filter(compiled(set).asMatchPredicate())
                .distinct()
                .toList();
        if (matching.isEmpty()) {
            throw new UnknownSyntaxException();
        }
        return one(matching);
    }

    /** The set as Java reads it: a bracket within begins another one there, so this may be a part of it only. */
    private static Pattern compiled(String set) {
        try {
            return Pattern.compile(set);
        } catch (PatternSyntaxException e) {
            throw new UnknownSyntaxException();
        }
    }

    private String escape(char c) {
        return switch (c) {
            case 'd' -> one("123456789");
            case 'w', 'S', 'D' -> one("abcdefghi");
            case 's', 'W' -> " ";
            case 'b', 'A', 'Z', 'z' -> "";
            case 'n', 't', 'r', 'u', 'x', 'p', 'P', 'k' -> throw new UnknownSyntaxException();
            default -> String.valueOf(c);
        };
    }

    private String one(List<String> choices) {
        return choices.get(variant % choices.size());
    }

    private String one(String choices) {
        return String.valueOf(choices.charAt(variant % choices.length()));
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
