package dev.mcptools.maven.init;

import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.java.JavadocText;
import java.util.regex.Pattern;

/** Text of a document on its way into a file of the new project: nothing of it can mean anything there. */
final class ForeignText {
    private static final int LONGEST = 100;
    private static final Pattern NOT_OF_ONE_LINE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** What a person does not see or XML 1.0 does not have: formats, surrogates that are alone, private use, nothing. */
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>&|~#$!{}]");

    private final String text;

    private ForeignText(String text) {
        this.text = text;
    }

    /** {@return the text on one line, at most 100 characters of it, without what nobody sees} */
    static ForeignText of(String text) {
        return of(text, LONGEST);
    }

    /** {@return the same with so many characters at most} */
    static ForeignText of(String text, int longest) {
        String line = NOT_OF_ONE_LINE.matcher(text).replaceAll(" ");
        return new ForeignText(
                PlainText.atMost(longest, NOT_TEXT.matcher(line).replaceAll("").strip()));
    }

    /** {@return text of an element; Maven reads <code>${...}</code> in it, for which it has no escape} */
    String inPom() {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("${", "$ {");
    }

    /** {@return text within a paragraph or heading} */
    String inMarkdown() {
        return MARKDOWN.matcher(text).replaceAll("\\\\$0");
    }

    /** {@return a comment's words, in YAML as well} */
    String inComment() {
        return text;
    }

    /** {@return words of a sentence} */
    String inJavadoc() {
        return JavadocText.sentence(text);
    }

    /** {@return the line as it is} */
    @Override
    public String toString() {
        return text;
    }
}
