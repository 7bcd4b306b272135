package dev.mcptools.generator.java;

import java.util.function.Function;
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

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Commas between components have no '<' open before them. */
    private static final Pattern BETWEEN_COMPONENTS = Pattern.compile(", (?=[^<>]*(<|$))");

    private Layout() {}

    static String of(String source) {
        String text =
                replaceLines(source, "/**\n", SHORT_JAVADOC, match -> match.group(1) + "/** " + match.group(2) + " */");
        text = replaceLines(text, "() {\n", EMPTY_CONSTRUCTOR, match -> match.group(1) + " {}");
        text = replaceLines(text, "),\n\n", CONSTANT, match -> match.group(1));
        return replaceLines(text, "public record ", RECORD, Layout::oneComponentALine);
    }

    /** The pattern is tried only at lines that have the sign: most have none, and to try it at each takes time. */
    private static String replaceLines(
            String text, String sign, Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            int line = text.lastIndexOf('\n', at) + 1;
            if (line >= copied && matcher.region(line, text.length()).lookingAt()) {
                out.append(text, copied, line).append(replacement.apply(matcher));
                copied = matcher.end();
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static String oneComponentALine(MatchResult header) {
        String indent = header.group(1);
        String components = SPACE.matcher(header.group(3)).replaceAll(" ").strip();
        String separator = "\n" + indent + "        ";
        String lines = BETWEEN_COMPONENTS.matcher(components).replaceAll("," + separator);
        return indent + header.group(2) + "(" + (lines.equals(components) ? "" : separator) + lines + ") {}";
    }
}
