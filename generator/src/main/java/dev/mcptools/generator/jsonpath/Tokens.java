package dev.mcptools.generator.jsonpath;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an expression, read from left to right. */
final class Tokens {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;

    Tokens(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    char peek() {
        return isAtEnd() ? '\0' : text.charAt(at);
    }

    boolean skip(String expected) {
        boolean there = text.startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    void expect(String expected) throws JsonPathException {
        if (!skip(expected)) {
            throw fault("expected " + expected);
        }
    }

    void blanks() {
        while (!isAtEnd() && " \t\n\r".indexOf(peek()) >= 0) {
            at++;
        }
    }

    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    /** What a pattern matches here; empty if it does not. */
    String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "";
        }
        at = matcher.end();
        return matcher.group();
    }

    long integer() throws JsonPathException {
        String digits = match(INTEGER);
        if (digits.isEmpty() || digits.length() > 17 || Math.abs(Long.parseLong(digits)) > LARGEST) {
            throw fault("expected an integer");
        }
        return Long.parseLong(digits);
    }

    /** A text in quotes (RFC 9535, section 2.3.1.1). */
    String quoted() throws JsonPathException {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (peek() != quote) {
            if (isAtEnd() || peek() < ' ') {
                throw fault("expected the end of the text");
            }
            if (peek() == '\\') {
                at++;
                value.append(escaped(quote));
            } else {
                value.appendCodePoint(codePoint());
            }
        }
        at++;
        return value.toString();
    }

    private int codePoint() throws JsonPathException {
        int codePoint = text.codePointAt(at);
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            throw fault("half of a character");
        }
        at += Character.charCount(codePoint);
        return codePoint;
    }

    private String escaped(char quote) throws JsonPathException {
        char escape = peek();
        at++;
        return switch (escape) {
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '/', '\\' -> String.valueOf(escape);
            case 'u' -> unicode();
            default -> {
                if (escape != quote) {
                    throw fault("no escape");
                }
                yield String.valueOf(quote);
            }
        };
    }

    private String unicode() throws JsonPathException {
        char first = hex();
        if (Character.isLowSurrogate(first)) {
            throw fault("half of a character");
        }
        if (!Character.isHighSurrogate(first)) {
            return String.valueOf(first);
        }
        expect("\\u");
        char second = hex();
        if (!Character.isLowSurrogate(second)) {
            throw fault("half of a character");
        }
        return new String(new char[] {first, second});
    }

    private char hex() throws JsonPathException {
        String digits = match(Pattern.compile("[0-9A-Fa-f]{4}"));
        if (digits.isEmpty()) {
            throw fault("expected four hexadecimal digits");
        }
        return (char) Integer.parseInt(digits, 16);
    }

    JsonPathException fault(String problem) {
        return new JsonPathException(problem + " at character " + (at + 1) + " of " + text);
    }
}
