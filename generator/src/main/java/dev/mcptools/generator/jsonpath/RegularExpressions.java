package dev.mcptools.generator.jsonpath;

import dev.mcptools.generator.text.BoundedText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The regular expressions of one query, which is a stranger's: all of them together end. */
final class RegularExpressions {
    /** Outside of brackets, a dot stands for all but the ends of lines (RFC 9485, section 5.3). */
    private static final Pattern DOT = Pattern.compile("(\\\\.|\\[(?:\\\\.|[^\\]\\\\])*])|\\.", Pattern.DOTALL);

    private final long mostLooks;
    private final Map<String, Optional<Pattern>> patterns = new HashMap<>();
    private long looks;

    /**
     * Prepares for a query.
     *
     * @param mostLooks how many characters of texts they may look at, and have themselves
     */
    RegularExpressions(long mostLooks) {
        this.mostLooks = mostLooks;
    }

    /**
     * Whether a text is what an expression describes, or has such a part; one that is none describes nothing (RFC 9535,
     * section 2.4.6).
     */
    boolean fits(String expression, String text, boolean wholly) throws JsonPathException {
        if (!patterns.containsKey(expression)) {
            look(expression.length());
            patterns.put(expression, pattern(expression));
        }
        Optional<Pattern> pattern = patterns.getOrDefault(expression, Optional.empty());
        return pattern.isPresent() && fits(pattern.get(), text, wholly);
    }

    private boolean fits(Pattern pattern, String text, boolean wholly) throws JsonPathException {
        BoundedText bounded = BoundedText.of(text, mostLooks - looks);
        boolean fits = false;
        try {
            Matcher matcher = pattern.matcher(bounded);
            fits = wholly ? matcher.matches() : matcher.find();
        } catch (StackOverflowError e) {
            throw new JsonPathException("its regular expression " + pattern + " goes too deep in a text of "
                    + text.length() + " characters");
        } catch (BoundedText.ExhaustedException e) {
            fits = false;
        }
        look(mostLooks - looks - bounded.left());
        return fits;
    }

    private void look(long more) throws JsonPathException {
        looks += more;
        if (looks > mostLooks) {
            throw new JsonPathException("its regular expressions look at more than " + mostLooks + " characters");
        }
    }

    private static Optional<Pattern> pattern(String expression) {
        try {
            return Optional.of(Pattern.compile(DOT.matcher(expression)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(found.group().equals(".") ? "[^\n\r]" : found.group()))));
        } catch (PatternSyntaxException | StackOverflowError noExpression) {
            return Optional.empty();
        }
    }
}
