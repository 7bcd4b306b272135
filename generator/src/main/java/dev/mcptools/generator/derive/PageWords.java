package dev.mcptools.generator.derive;

import java.util.List;

/**
 * The names that APIs give to what has to do with pages: in lower case, letters and digits only, the members on the way
 * joined by dots. What stands first is the surer sign.
 */
final class PageWords {
    static final List<String> PAGE =
            List.of("page", "pagenumber", "pageno", "pagenum", "pageindex", "currentpage", "paginationpage");

    static final List<String> OFFSET = List.of(
            "offset",
            "skip",
            "pageoffset",
            "startindex",
            "startat",
            "firstresult",
            "startposition",
            "resultoffset",
            "paginationoffset",
            "start",
            "from");

    /** Those that are times as often as numbers. */
    static final List<String> OFFSET_OR_TIME = List.of("start", "from");

    static final List<String> CURSOR = List.of(
            "cursor",
            "nextcursor",
            "pagecursor",
            "pagetoken",
            "nextpagetoken",
            "nexttoken",
            "continuationtoken",
            "continuation",
            "continue",
            "startingtoken",
            "paginationtoken",
            "paginationkey",
            "startcursor",
            "marker",
            "bookmark",
            "scrollid",
            "startingafter",
            "aftercursor",
            "pageafter",
            "cursorid",
            "afterid",
            "startkey",
            "after",
            "next");

    /** Those that are filters as often as tokens. */
    static final List<String> CURSOR_OR_FILTER = List.of("after", "next", "marker", "continue");

    /** Those that ask for what comes after the item of an id. */
    static final List<String> AFTER_ITEM = List.of("startingafter", "afterid", "after");

    static final List<String> SIZE = List.of(
            "perpage",
            "pagesize",
            "limit",
            "pagelimit",
            "top",
            "take",
            "maxresults",
            "maxpagesize",
            "itemsperpage",
            "resultsperpage",
            "maxitems",
            "numresults",
            "maxkeys",
            "paginationlimit",
            "resultlimit",
            "size",
            "count",
            "rows",
            "max");

    static final List<String> TOKEN = List.of(
            "nextcursor",
            "nextpagetoken",
            "nexttoken",
            "nextcontinuationtoken",
            "nextpagecursor",
            "nextmarker",
            "nextpaginationtoken",
            "nextbookmark",
            "nextkey",
            "nextstartkey",
            "nextpageid",
            "cursors.after",
            "cursors.next",
            "cursor.next",
            "cursor.after",
            "next.after",
            "next.cursor",
            "metadata.continue",
            "endcursor",
            "aftercursor",
            "scrollid",
            "continuationtoken",
            "paginationtoken",
            "continuation",
            "bookmark",
            "marker",
            "cursor");

    /** Those that may as well be the token of the page that was asked for. */
    static final List<String> TOKEN_OR_ECHO =
            List.of("scrollid", "continuationtoken", "paginationtoken", "continuation", "bookmark", "marker", "cursor");

    static final List<String> NEXT_URL = List.of(
            "odatanextlink",
            "nextlink",
            "nexturl",
            "nexturi",
            "nexthref",
            "nextpageurl",
            "nextpageuri",
            "nextpagelink",
            "links.next.href",
            "links.next",
            "link.next",
            "next.href");

    /** Those that may as well be a token, a number or the page itself. */
    static final List<String> NEXT_OF_ANY_KIND = List.of(
            "paging.next", "pagination.next", "pages.next", "meta.next", "nextpage", "nextoffset", "nextstart", "next");

    static final List<String> HAS_MORE = List.of(
            "hasmore",
            "hasnext",
            "hasnextpage",
            "hasmoreitems",
            "hasmoreresults",
            "hasmorepages",
            "moreavailable",
            "moreitems",
            "istruncated",
            "more");

    static final List<String> TOTAL = List.of(
            "totalcount",
            "totalitems",
            "totalresults",
            "totalelements",
            "totalrecords",
            "totalentries",
            "totalrows",
            "totalnumber",
            "totalsize",
            "totalitemcount",
            "itemstotal",
            "recordstotal",
            "numfound",
            "total");

    static final List<String> TOTAL_PAGES = List.of(
            "totalpages",
            "totalpagecount",
            "pagetotal",
            "pagestotal",
            "pagecount",
            "lastpage",
            "numpages",
            "nbpages",
            "numberofpages",
            "pages");

    /** What an answer repeats of the request: a sign that it is about pages, and nothing more. */
    static final List<String> ECHO = List.of(
            "page",
            "currentpage",
            "pagenumber",
            "pageindex",
            "offset",
            "skip",
            "start",
            "startindex",
            "startat",
            "limit",
            "perpage",
            "pagesize",
            "itemsperpage",
            "count");

    static final List<String> TOTAL_HEADERS = List.of("xtotalcount", "xtotal", "totalcount", "xtotalitems");

    /** Objects that are about pages. */
    static final List<String> ENVELOPE = List.of(
            "meta",
            "metadata",
            "responsemetadata",
            "listmetadata",
            "pagination",
            "paging",
            "paginationinfo",
            "pagingmetadata",
            "paginationmetadata",
            "pageinfo",
            "pagedetails",
            "page",
            "pages",
            "pager",
            "paginator",
            "links",
            "link",
            "cursor",
            "cursors",
            "next");

    /** Arrays that are the items of a list. */
    static final List<String> ITEMS = List.of(
            "data",
            "items",
            "results",
            "value",
            "values",
            "records",
            "entries",
            "objects",
            "elements",
            "content",
            "list",
            "rows",
            "resources",
            "hits",
            "docs",
            "documents",
            "collection",
            "nodes");

    /** Arrays that never are. */
    static final List<String> BESIDE_ITEMS = List.of(
            "errors",
            "error",
            "warnings",
            "messages",
            "links",
            "included",
            "facets",
            "aggregations",
            "filters",
            "sort",
            "fields",
            "columns",
            "headers");

    private PageWords() {}

    /** A name as it stands in these lists: {@code $skip} and {@code page[number]} lose what is no letter. */
    static String of(String name) {
        StringBuilder word = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        return word.toString();
    }
}
