package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.derive.AnswerShape.Member;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an answer tells of its pages, by the names and types of its members and headers.
 *
 * @param token the token for the next page
 * @param url the URL of the next page
 * @param hasMore whether there are more
 * @param next something that is there as long as there is a next page
 * @param total the number of all items
 * @param totalHeader the header with it
 * @param pages the number of pages
 * @param echo what the answer repeats of the request
 * @param linkHeader whether there is a {@code Link} header
 */
record PageSigns(
        Optional<Member> token,
        Optional<Member> url,
        Optional<Member> hasMore,
        Optional<Member> next,
        Optional<Member> total,
        Optional<String> totalHeader,
        Optional<Member> pages,
        Optional<Member> echo,
        boolean linkHeader) {
    private static final Pattern URL_IN_WORDS =
            Pattern.compile("\\b(?:urls?|uris?|links?|href|https?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_THIS_PAGE = Pattern.compile(
            "\\b(?:current|this page|sent|given|passed|provided|previous)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Looks for them.
     *
     * @param shape the answer
     * @param items JSON Pointer to its items
     * @param headers the names of its headers
     */
    static PageSigns of(AnswerShape shape, String items, Set<String> headers) {
        Optional<Member> url = shape.find(PageWords.NEXT_URL, items, member -> member.is("string", ""))
                .or(() -> shape.find(
                        PageWords.NEXT_OF_ANY_KIND, items, member -> member.is("string") && isUrl(member.schema())));
        return new PageSigns(
                shape.find(PageWords.TOKEN, items, PageSigns::isToken),
                url,
                shape.find(PageWords.HAS_MORE, items, member -> member.is("boolean")),
                url.or(() -> shape.find(PageWords.NEXT_URL, items, member -> !member.is("array")))
                        .or(() -> shape.find(PageWords.NEXT_OF_ANY_KIND, items, member -> !member.is("array"))),
                shape.find(PageWords.TOTAL, items, PageSigns::isCount),
                headers.stream()
                        .filter(name -> PageWords.TOTAL_HEADERS.contains(PageWords.of(name)))
                        .findFirst(),
                shape.find(PageWords.TOTAL_PAGES, items, PageSigns::isCount),
                shape.find(PageWords.ECHO, items, PageSigns::isCount),
                headers.stream().anyMatch("link"::equalsIgnoreCase));
    }

    /** Whether anything says that the answer is one page of several. */
    boolean any() {
        return totalHeader.isPresent()
                || linkHeader
                || Stream.of(token, url, hasMore, next, total, pages, echo).anyMatch(Optional::isPresent);
    }

    /** The member that is null, false, 0 or empty on the last page. */
    Optional<String> end() {
        return hasMore.or(() -> next).map(Member::pointer);
    }

    private static boolean isCount(Member member) {
        return member.is("integer", "number");
    }

    private static boolean isToken(Member member) {
        String description = member.schema().path("description").asText("");
        boolean echo = PageWords.TOKEN_OR_ECHO.contains(member.lastWord())
                && OF_THIS_PAGE.matcher(description).find();
        return member.is("string", "integer", "number", "") && !echo && !isUrl(member.schema());
    }

    private static boolean isUrl(JsonNode schema) {
        String example =
                schema.path("example").asText(schema.path("examples").path(0).asText(""));
        return List.of("uri", "url", "uri-reference", "iri")
                        .contains(schema.path("format").asText())
                || example.startsWith("http")
                || example.startsWith("/")
                || example.startsWith("?")
                || URL_IN_WORDS.matcher(schema.path("description").asText("")).find();
    }
}
