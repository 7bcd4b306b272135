package dev.mcptools.generator.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Descriptions of the documents as a model reads them: where a link leads is of no use to it, and neither is HTML. What
 * stands between backticks is an example of something and stays as it is.
 *
 * <p>Nothing in these patterns repeats without a bound what may match in two ways: texts are of any size.
 */
public final class Prose {
    // It ends with as many backticks as it begins with (CommonMark 0.31, section 6.1).
    private static final String CODE = "(?<!`)(`++).{1,1000}?(?<!`)\\1(?!`)";
    private static final String TARGET =
            "<?(?:[a-z][a-z0-9+.-]{0,30}:|[./#])[^\\s()]*+(?:\\([^\\s()]*+\\)[^\\s()]*+){0,5}";
    private static final Pattern LINK = Pattern.compile(
            CODE + "|!?\\[([^\\[\\]]++)]\\(" + TARGET + "(?:\\s+\"[^\"\\n]*+\")?\\s*\\)", Pattern.DOTALL);

    private static final String NAME =
            "(a|abbr|b|big|blockquote|br|center|cite|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img"
                    + "|kbd|li|mark|ol|p|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)";
    private static final Pattern TAG = Pattern.compile(
            CODE + "|<(/?)" + NAME + "(?:\\s[^<>]*+|/)?>|&(?:amp|lt|gt|quot|apos|nbsp|#39);",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** A name between angle brackets may stand for a value; a closing tag and a break are HTML. */
    private static final Pattern HTML =
            Pattern.compile("</" + NAME + "\\s*>|<(?:br|p)\\s*/?>", Pattern.CASE_INSENSITIVE);

    private static final String BREAK = "\u0001";
    private static final Pattern BREAKS = Pattern.compile("\\s{0,100}+" + BREAK + "[\\s" + BREAK + "]*+");

    /** Where a text would mean something else without its tag: 10 to the power of 9 is not 109. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("code", "`"),
            Map.entry("/code", "`"),
            Map.entry("sup", "^"),
            Map.entry("sub", "_"),
            Map.entry("li", BREAK + "- "),
            Map.entry("/td", " "),
            Map.entry("/th", " "),
            Map.entry("&amp;", "&"),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&quot;", "\""),
            Map.entry("&apos;", "'"),
            Map.entry("&#39;", "'"),
            Map.entry("&nbsp;", " "));

    private static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "br",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "ol",
            "p",
            "section",
            "table",
            "tr",
            "ul");

    private Prose() {}

    /** {@return the text without where links lead, without HTML, and without what cannot be seen} */
    public static String of(String text) {
        String words = text.contains("](") ? LINK.matcher(text).replaceAll(Prose::unlinked) : text;
        return PlainText.of(words.indexOf('<') >= 0 && HTML.matcher(words).find() ? untagged(words) : words);
    }

    private static String unlinked(MatchResult found) {
        return Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group());
    }

    private static String untagged(String text) {
        String words = TAG.matcher(text).replaceAll(found -> Matcher.quoteReplacement(said(found)));
        return BREAKS.matcher(words).replaceAll("\n");
    }

    private static String said(MatchResult found) {
        if (found.group(1) != null) {
            return found.group();
        }
        String name = found.group(2) == null ? found.group() : found.group(2) + found.group(3);
        String tag = name.toLowerCase(Locale.ROOT);
        return MEANT.getOrDefault(tag, BLOCKS.contains(tag.replace("/", "")) ? BREAK : "");
    }
}
