package dev.mcptools.generator.text;

import java.util.regex.Pattern;

/**
 * Text of which only so many characters are looked at, through it and its parts together, so that a {@link Pattern} gives
 * up instead of running for hours: {@code (a+)+$}.
 *
 * <p>Characters are counted and not seconds: what comes out does not depend on how fast a machine is.
 */
public final class BoundedText implements CharSequence {
    private final CharSequence text;
    private final long[] left;

    private BoundedText(CharSequence text, long[] left) {
        this.text = text;
        this.left = left;
    }

    /** Ends a search that has looked at too many characters. */
    public static final class ExhaustedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private ExhaustedException() {
            super("too many characters were looked at", null, false, false);
        }
    }

    /** {@return the text, of which so many characters may be looked at} */
    public static BoundedText of(String text, long looks) {
        return new BoundedText(text, new long[] {looks});
    }

    /** {@return how many more may be looked at} */
    public long left() {
        return left[0];
    }

    @Override
    public int length() {
        return text.length();
    }

    /** {@inheritDoc} */
    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw new ExhaustedException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new BoundedText(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
