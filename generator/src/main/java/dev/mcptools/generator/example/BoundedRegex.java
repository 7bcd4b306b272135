package dev.mcptools.generator.example;

import com.networknt.schema.regex.RegularExpression;
import dev.mcptools.generator.text.BoundedText;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A {@code pattern} of a schema on which no example can hang a build: a text that takes too many steps is no example.
 * The runtime refuses the same texts.
 */
public final class BoundedRegex implements RegularExpression {
    private static final int MOST_LOOKS = 1_000_000;

    private final Pattern pattern;

    private BoundedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** {@return what matches a regular expression; everything, if Java cannot read it} */
    public static RegularExpression compile(String regex) {
        try {
            return new BoundedRegex(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            return text -> true;
        }
    }

    @Override
    public boolean matches(String text) {
        try {
            return pattern.matcher(BoundedText.of(text, MOST_LOOKS)).find();
        } catch (BoundedText.ExhaustedException | StackOverflowError e) {
            return false;
        }
    }
}
