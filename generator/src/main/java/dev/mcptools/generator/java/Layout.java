package dev.mcptools.generator.java;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last touch on a source file: what JavaPoet lays out in one way only is laid out as people do.
 *
 * <p>Each pattern begins at the start of a line with something that no line of a literal or a comment begins with, so
 * text of a document is never touched.
 */
final class Layout {
    // /**
    //  * The tools of Octapipe.
    //  */
    private static final Pattern SHORT_JAVADOC = Pattern.compile("(?m)^( *)/\\*\\*\n *\\* (.{1,108})\n *\\*/$");

    // private OctapipeTools() {
    // }
    private static final Pattern EMPTY_CONSTRUCTOR = Pattern.compile("(?m)^( *private \\w+\\(\\)) \\{\n *}$");

    // PENDING("pending"),
    //
    // DONE("done");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^( *[A-Z]\\w*\\(\".*\"\\),\n)\n(?= *[A-Z]\\w*\\(\")");

    // public record Input(String id, int limit) {
    // }
    private static final Pattern RECORD = Pattern.compile("(?m)^( *)(public record \\w+)\\(([^()]*)\\) \\{\n *}$");

    private Layout() {}

    static String of(String source) {
        String text = SHORT_JAVADOC.matcher(source).replaceAll("$1/** $2 */");
        text = EMPTY_CONSTRUCTOR.matcher(text).replaceAll("$1 {}");
        text = CONSTANT.matcher(text).replaceAll("$1");
        return RECORD.matcher(text).replaceAll(Layout::oneComponentALine);
    }

    private static String oneComponentALine(MatchResult header) {
        String indent = header.group(1);
        String components = header.group(3).replaceAll("\\s+", " ").strip();
        String separator = "\n" + indent + "        ";
        // Commas between components have no '<' open before them.
        String lines = components.replaceAll(", (?=[^<>]*(<|$))", "," + separator);
        return Matcher.quoteReplacement(
                indent + header.group(2) + "(" + (lines.equals(components) ? "" : separator) + lines + ") {}");
    }
}
