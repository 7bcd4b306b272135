package dev.mcptools.runtime.tools;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A {@code pattern} of a schema that gives up instead of running for hours: {@code (a+)+$}.
 *
 * <p>Counted are the characters looked at, so the outcome does not depend on how fast the machine is. A text that takes
 * too many is refused: no pattern in honest use comes near the limit.
 */
final class BoundedRegex implements RegularExpression {
    static final int MAX_STEPS = 1_000_000;

    private final Pattern pattern;

    private BoundedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** {@return what matches {@code regex}; everything, if Java cannot read it: the API will check for itself} */
    static RegularExpression compile(String regex) {
        try {
            return new BoundedRegex(Pattern.compile(withStrictEnd(regex)));
        } catch (PatternSyntaxException e) {
            return text -> true;
        }
    }

    @Override
    public boolean matches(String text) {
        try {
            return pattern.matcher(new CountedText(text, new int[] {MAX_STEPS})).find();
        } catch (TooManyStepsException | StackOverflowError e) {
            return false;
        }
    }

    // Java's $ matches before a line break at the end as well, ECMA-262's does not.
    private static String withStrictEnd(String regex) {
        StringBuilder out = new StringBuilder(regex.length() + 8);
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                out.append(c).append(regex.charAt(++i));
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            out.append(c == '$' && !inClass ? "\\z" : String.valueOf(c));
        }
        return out.toString();
    }

    /** Ends a match that looked at too many characters. */
    private static final class TooManyStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyStepsException() {
            super("too many steps", null, false, false);
        }
    }

    /** Text of which only so many characters can be looked at, through it and its parts together. */
    private static final class CountedText implements CharSequence {
        private final CharSequence text;
        private final int[] stepsLeft;

        private CountedText(CharSequence text, int[] stepsLeft) {
            this.text = text;
            this.stepsLeft = stepsLeft;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--stepsLeft[0] < 0) {
                throw new TooManyStepsException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new CountedText(text.subSequence(start, end), stepsLeft);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
