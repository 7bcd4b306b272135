package dev.mcptools.runtime.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mcptools.runtime.upstream.LinkHeader.Found;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<u>; rel=\"next\"                                    | u",
                "<u>; rel=next                                        | u",
                "<u>;rel=NEXT                                         | u",
                "  <u> ; REL = \"next\" ,                             | u",
                "<a>; rel=\"prev\", <b>; rel=\"next\", <c>; rel=last   | b",
                "<a>; rel=prev,<b>;rel=next                           | b",
                "<u>; rel=\"last next\"                               | u",
                "<u>; title=\"x; rel=prev, <y>; \\\"\"; rel=\"next\"  | u",
                "<u>; title*=UTF-8''n%C3%A4; rel=next                 | u",
                "<u>; crossorigin; rel=next                           | u",
                "<https://h/a?x=<1,2>; rel=next                       | https://h/a?x=<1,2",
                "<a>; rel=prev; rel=next, <b>; rel=next               | b",
                "<a>; rel=next; anchor=\"/other\", <b>; rel=next      | b",
                "<>; rel=next                                         | ``",
            })
    void findsTheNextPage(String header, String reference) {
        assertThat(new LinkHeader(header).next()).isEqualTo(new Found.Next(reference));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "`  `",
                "<a>; rel=prev",
                "<a>; rel=nextish",
                "<a>; title=next",
                "<a>",
                "<a>; rel=prev,, <b>; rel=last ,"
            })
    void thereMayBeNone(String header) {
        assertThat(new LinkHeader(header).next()).isInstanceOf(Found.NoNext.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "garbage",
                "<a",
                "<a>; rel=\"prev",
                "u; rel=next",
                "<a>; rel=prev <b>; rel=next",
                "<a> rel=next",
                "\"<a>\"; rel=next"
            })
    void whatIsNoLinkHeaderIsSaidToBeNone(String header) {
        assertThat(new LinkHeader(header).next()).isInstanceOf(Found.Malformed.class);
    }

    @Test
    void longHeadersEndSoon() {
        assertThat(new LinkHeader("<".repeat(100_000)).next()).isInstanceOf(Found.Malformed.class);
        assertThat(new LinkHeader("<a>" + "; a=\"".repeat(6_001)).next()).isInstanceOf(Found.Malformed.class);
        assertThat(new LinkHeader("<a>" + ";".repeat(30_000)).next()).isInstanceOf(Found.NoNext.class);
    }

    @Property(tries = 1000)
    void nothingThrows(@ForAll @CharRange(from = ' ', to = '~') String header) {
        assertThat(new LinkHeader(header).next()).isNotNull();
    }
}
