package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.ToolResult.Page;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that go on in each style, read page by page from an API over HTTP; some of the APIs mean no good. */
class PagingTest {

    /** The pages that were read, to the end or so far. */
    private record Walk(List<Page> pages, List<ScriptedApi.Received> received) {
        String items() {
            StringBuilder all = new StringBuilder();
            pages.forEach(page -> page.items().tree().forEach(item -> all.append(item.asText())));
            return all.toString();
        }

        PageRest rest() {
            return pages.getLast().rest();
        }

        List<String> targets() {
            return received.stream().map(ScriptedApi.Received::target).toList();
        }
    }

    @Test
    void pagesAreNumberedFromOneOrZeroAndInTheBody() throws Exception {
        Pagination fromOne = Pagination.pageNumber("page").items("/d").totalPages("/pages");
        assertThat(walk(fromOne, "{\"d\":[1],\"pages\":2}", "{\"d\":[2],\"pages\":2}")
                        .targets())
                .containsExactly("/list", "/list?page=2");
        Pagination fromZero = Pagination.pageNumber(PageParameter.query("page[number]"), 0)
                .items("/d")
                .next("/more")
                .opening("0");
        assertThat(walk(fromZero, "{\"d\":[1],\"more\":true}", "{\"d\":[2],\"more\":false}")
                        .targets())
                .containsExactly("/list?page%5Bnumber%5D=0", "/list?page%5Bnumber%5D=1");
        Pagination inBody = Pagination.pageNumber(PageParameter.body("page"), 1)
                .items("/d")
                .size(PageParameter.body("size"))
                .total("/total");
        Walk body = walk(inBody, "{\"d\":[1,2],\"total\":3}", "{\"d\":[3],\"total\":3}");
        assertThat(body.items()).isEqualTo("123");
        assertThat(body.received().stream().map(ScriptedApi.Received::body))
                .containsExactly("{\"q\":\"x\",\"size\":2}", "{\"q\":\"x\",\"size\":2,\"page\":2}");
        assertThat(body.pages().getFirst().total()).hasValue(3);
    }

    @Test
    void anOffsetCountsWhatCameAndNotWhatWasAskedFor() throws Exception {
        Pagination offset = Pagination.offset("skip").items("").size("limit").totalHeader("X-Total-Count");
        Walk walk = walk(offset, "X-Total-Count: 7", "[1,2,3]", "[4]", "[5,6,7]");
        assertThat(walk.items()).isEqualTo("1234567");
        assertThat(walk.targets()).containsExactly("/list?limit=2", "/list?limit=2&skip=3", "/list?limit=2&skip=4");
        assertThat(walk.pages().getFirst().total()).hasValue(7);
        assertThat(walk.rest()).isEqualTo(PageRest.NOTHING);
        Pagination fromOne = Pagination.offset(PageParameter.query("startIndex"), 1)
                .items("")
                .size("limit");
        assertThat(walk(fromOne, "[1,2]", "[3]").targets())
                .containsExactly("/list?limit=2", "/list?limit=2&startIndex=3");
    }

    @Test
    void aLimitBeyondTheMostThatIsServedBecomesThat() throws Exception {
        Pagination pages = Pagination.pageNumber("page").items("").size("limit", 1);
        assertThat(walk(pages, "[1]", "[]").targets()).containsExactly("/list?limit=1", "/list?limit=1&page=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a&b=c#d%2B+e f/ü\" | a%26b%3Dc%23d%252B%2Be%20f%2F%C3%BC",
                "\"  x \"              | %20%20x%20",
                "\"0\"                 | 0",
                "12345678901234567890  | 12345678901234567890",
                "1.50                  | 1.50",
                "-1                    | -1",
            })
    void aTokenGoesBackAsItCame(String token, String sent) throws Exception {
        Pagination query = Pagination.cursor("cursor", "/n").items("/d");
        assertThat(walk(query, "{\"d\":[1],\"n\":" + token + "}", "{\"d\":[2]}").targets())
                .containsExactly("/list", "/list?cursor=" + sent);
        Pagination body = Pagination.cursor(PageParameter.body("cursor"), PageToken.member("/n"))
                .items("/d");
        JsonNode received = Json.MAPPER.readTree(walk(body, "{\"d\":[1],\"n\":" + token + "}", "{\"d\":[2]}")
                .received()
                .get(1)
                .body());
        assertThat(received.get("cursor").toString())
                .isEqualTo(Json.MAPPER.readTree(token).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "false", "0", "0.0"})
    void aTokenThatIsNothingIsTheEnd(String token) throws Exception {
        Pagination cursor = Pagination.cursor("cursor", "/m/n").items("/d");
        assertThat(walk(cursor, "{\"d\":[1],\"m\":{\"n\":" + token + "}}").rest())
                .isEqualTo(PageRest.NOTHING);
        assertThat(walk(cursor, "{\"d\":[1]}").rest()).isEqualTo(PageRest.NOTHING);
        assertThat(walk(cursor, "{}").items()).isEmpty();
    }

    @Test
    void aTokenCanBeInAHeaderOrInTheLastItem() throws Exception {
        Pagination header = Pagination.cursor(PageParameter.query("c"), PageToken.header("X-Next"))
                .items("");
        assertThat(walk(header, "X-Next: a=b", "[1]", "[2]").targets()).containsExactly("/list", "/list?c=a%3Db");
        Pagination last = Pagination.cursor(PageParameter.query("starting_after"), PageToken.lastItem("/id"))
                .items("/d")
                .next("/has_more")
                .opening("first");
        assertThat(walk(
                                last,
                                "{\"d\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"has_more\":true}",
                                "{\"d\":[{\"id\":\"c\"}],\"has_more\":false}")
                        .targets())
                .containsExactly("/list?starting_after=first", "/list?starting_after=b");
    }

    @Test
    void anEmptyPageInTheMiddleIsNotTheEndWhereTheApiSaysSo() throws Exception {
        Pagination cursor = Pagination.cursor("c", "/n").items("/d");
        assertThat(walk(cursor, "{\"d\":[1],\"n\":\"a\"}", "{\"d\":[],\"n\":\"b\"}", "{\"d\":[2]}")
                        .items())
                .isEqualTo("12");
        Pagination pages = Pagination.pageNumber("page").items("/d").next("/n");
        assertThat(walk(pages, "{\"d\":[1],\"n\":1}", "{\"d\":[],\"n\":1}", "{\"d\":[2],\"n\":0}")
                        .items())
                .isEqualTo("12");
    }

    @Test
    void whatIsSaidWithoutAWayToGoOnIsNotHidden() throws Exception {
        Pagination cursor = Pagination.cursor("c", "/n").items("/d").next("/more");
        assertThat(walk(cursor, "{\"d\":[1],\"more\":true}").rest()).isInstanceOf(PageRest.OutOfReach.class);
        assertThat(walk(cursor, "{\"d\":[1],\"more\":true,\"n\":{\"a\":1}}").rest())
                .isInstanceOf(PageRest.OutOfReach.class);
        assertThat(walk(cursor, "{\"d\":[1],\"more\":false,\"n\":\"a\"}").rest())
                .isEqualTo(PageRest.NOTHING);
        assertThat(walk(cursor, "{\"d\":[1],\"more\":true,\"n\":\"" + "x".repeat(8_000) + "\"}")
                        .rest())
                .isInstanceOf(PageRest.OutOfReach.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BASE/list?p=2&x=a%20b",
                "/list?p=2&x=a%20b",
                "?p=2&x=a%20b",
                "list?p=2&x=a b",
                "/other/list?p=2&x=a b#f"
            })
    void ofAUrlWithinTheApiTheQueryIsTakenOver(String url) throws Exception {
        Pagination pages = Pagination.nextUrl("/n").items("/d").size("limit");
        assertThat(walk(pages, "{\"d\":[1],\"n\":\"" + url + "\"}", "{\"d\":[2],\"n\":null}")
                        .targets())
                .containsExactly("/list?limit=2", "/list?p=2&x=a%20b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/list?p=2",
                "https://127.0.0.1/list?p=2",
                "//example.com/list?p=2",
                "http://u:p@HOST/list?p=2",
                "http://HOST.example.com/list?p=2",
                "ftp://HOST/list?p=2",
                "javascript:alert(1)",
                "file:///etc/passwd?p=2",
                "http:\\u002f\\u002fexample.com?p=2",
            })
    void aUrlThatLeavesTheApiIsNotFollowed(String url) throws Exception {
        Pagination pages = Pagination.nextUrl("/n").items("/d");
        Walk walk = walk(pages, "{\"d\":[1],\"n\":\"" + url + "\"}", "{\"d\":[2]}");
        assertThat(walk.rest()).isInstanceOf(PageRest.OutOfReach.class);
        assertThat(walk.received()).hasSize(1);
        Walk header = walk(Pagination.linkHeader(), "Link: <" + url + ">; rel=next", "[1]", "[2]");
        assertThat(header.rest()).isInstanceOf(PageRest.OutOfReach.class);
        assertThat(header.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BASE/v2/list?p=2", "/list?p=2", "../list?p=2", "/v1/../admin?p=2", "/v10/list?p=2"})
    void aUrlBesideTheBasePathIsNotFollowed(String url) throws Exception {
        Walk walk = walk(
                "/v1", Pagination.nextUrl("/n").items("/d"), "", "{\"d\":[1],\"n\":\"" + url + "\"}", "{\"d\":[2]}");
        assertThat(walk.rest()).isInstanceOf(PageRest.OutOfReach.class);
        assertThat(walk(
                                "/v1",
                                Pagination.nextUrl("/n").items("/d"),
                                "",
                                "{\"d\":[1],\"n\":\"/v1/list?p=2\"}",
                                "{\"d\":[2]}")
                        .targets())
                .containsExactly("/v1/list", "/v1/list?p=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "<",
                "<?p=2",
                "<?p=2>; rel=\"next",
                "http://x; rel=next",
                ";;;,,,<>",
                "<?p=%zz>; rel=next"
            })
    void aLinkHeaderThatCannotBeReadIsNotAnEndToRelyOn(String header) throws Exception {
        Walk walk = walk(Pagination.linkHeader(), header.isEmpty() ? "X-None: 1" : "Link: " + header, "[1]", "[2]");
        assertThat(walk.received()).hasSize(1);
        assertThat(walk.rest()).isInstanceOf(header.isEmpty() ? PageRest.Nothing.class : PageRest.Unknown.class);
    }

    @Test
    void linkHeadersAreFollowed() throws Exception {
        Walk walk = walk(
                Pagination.linkHeader().size("limit"),
                "Link: </list?p=1>; rel=prev\r\nLink: <BASE/list?p=%2B2&l=a,b;c>; title=\"a, \\\"b\\\"; rel=next\"; rel=\"last next\"",
                "[1]",
                "[2]");
        assertThat(walk.targets()).containsExactly("/list?limit=2", "/list?p=%2B2&l=a,b;c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void anApiThatLeadsInACircleIsLeft(int length) throws Exception {
        Pagination cursor = Pagination.cursor("c", "/n").items("/d");
        Walk walk = walkOn("", cursor, request -> {
            int at = request.target().contains("c=")
                    ? Integer.parseInt(request.target().replaceAll(".*c=", ""))
                    : 0;
            return new String[] {"", "{\"d\":[1],\"n\":\"" + (at % length + 1) + "\"}"};
        });
        assertThat(walk.rest()).isInstanceOf(PageRest.Unknown.class);
        assertThat(walk.received()).hasSizeLessThan(4 * length + 4);
    }

    @Test
    void anApiThatIgnoresItsPagesIsLeft() throws Exception {
        String[] same = {"{\"d\":[1,2,3]}", "{\"d\":[1,2,3]}", "{\"d\":[1,2,3]}"};
        Walk pages = walk(Pagination.pageNumber("page").items("/d").size("limit"), same);
        assertThat(pages.rest()).isInstanceOf(PageRest.Unknown.class);
        assertThat(pages.received()).hasSize(2);
        Walk offset = walk(Pagination.offset("o").items("/d").total("/t"), "{\"d\":[],\"t\":5}");
        assertThat(offset.rest()).isInstanceOf(PageRest.Unknown.class);
        Walk url = walk(Pagination.nextUrl("/n").items("/d"), "{\"d\":[1],\"n\":\"/list\"}");
        assertThat(url.rest()).isInstanceOf(PageRest.Unknown.class);
    }

    @Test
    void aCursorIsGoodForItsToolAndArgumentsAlone() throws Exception {
        try (ScriptedApi api = ScriptedApi.replying(ScriptedApi.json(200, "{\"d\":[1],\"n\":\"t\"}"));
                ApiClient client = ApiClient.of(api.uri()).build()) {
            Lister lister = new Lister(Pagination.cursor("c", "/n").items("/d"));
            Toolbox tools = Toolbox.of(ToolRegistry.of(lister)).calling(client);
            Page page = (Page) tools.call(lister, Json.object().put("limit", 2), CallContext.UNWATCHED);
            String cursor = page.nextCursor().orElseThrow();
            for (ObjectNode arguments : List.of(
                    Json.object().put("limit", 3).put("next_cursor", cursor),
                    Json.object().put("next_cursor", cursor),
                    Json.object().put("limit", 2).put("next_cursor", cursor.substring(1)),
                    Json.object().put("limit", 2).put("next_cursor", "t"))) {
                assertThat(tools.call(lister, arguments, CallContext.UNWATCHED)).isInstanceOf(ToolResult.Failure.class);
            }
            assertThat(api.received()).hasSize(1);
        }
    }

    @Test
    void handWrittenToolsReadListsPageByPageOrToTheirEnd() throws Exception {
        ScriptedApi.Reply reply = (request, connection) -> {
            boolean first = !request.target().contains("c=");
            ScriptedApi.json(200, first ? "{\"d\":[1],\"n\":\"t&u\"}" : "{\"d\":[2]}")
                    .to(request, connection);
        };
        try (ScriptedApi api = ScriptedApi.replying(reply);
                ApiClient client = ApiClient.of(api.uri()).build()) {
            ToolExtension<Optional<Integer>> traced = new ToolExtension<>() {
                @Override
                public ApiRequest request(ApiRequest request, Optional<Integer> input, ToolCall call) {
                    return request.withHeader("X-Trace", "yes").withQuery("expand", "all");
                }
            };
            List<String> seen = new ArrayList<>();
            HandwrittenTool reader = new Reader(call -> {
                call.items(Lister.class, Optional.of(2)).forEach(item -> seen.add(item.asText()));
                Page first = (Page) call.invoke(Lister.class, Optional.of(2));
                String cursor = first.nextCursor().orElseThrow();
                seen.add(((Page) call.invoke(Lister.class, Optional.of(2), cursor))
                        .items()
                        .tree()
                        .toString());
                return call.invoke(Lister.class, Optional.of(3), cursor);
            });
            Lister lister = new Lister(Pagination.cursor("c", "/n").items("/d").size("limit"));
            ToolRegistry registry =
                    ToolRegistry.of(lister).extend(Lister.class, traced).add(reader);
            ToolResult result = Toolbox.of(registry).calling(client).call(reader, Json.object(), CallContext.UNWATCHED);
            assertThat(seen).containsExactly("1", "2", "[2]");
            assertThat(((ToolResult.Failure) result).message()).contains("belongs to a call with other arguments");
            assertThat(api.received()).allMatch(request -> request.headers().containsKey("x-trace"));
            assertThat(api.received().get(1).target()).isEqualTo("/list?limit=2&expand=all&c=t%26u");
        }
    }

    private static Walk walk(Pagination pagination, String... bodies) throws Exception {
        return bodies.length > 0 && bodies[0].matches("[A-Za-z-]+: (?s).*")
                ? walk(
                        "",
                        pagination,
                        bodies[0],
                        List.of(bodies).subList(1, bodies.length).toArray(String[]::new))
                : walk("", pagination, "", bodies);
    }

    /** The header comes with the first page, but for totals, which come with each. */
    private static Walk walk(String base, Pagination pagination, String header, String... bodies) throws Exception {
        int[] next = {0};
        return walkOn(base, pagination, request -> {
            int page = next[0]++;
            String lines = page == 0 || header.startsWith("X-Total") ? header : "";
            return new String[] {lines, bodies[Math.min(page, bodies.length - 1)]};
        });
    }

    private interface Answers {
        String[] to(ScriptedApi.Received request);
    }

    private static Walk walkOn(String base, Pagination pagination, Answers answers) throws Exception {
        URI[] uri = new URI[1];
        ScriptedApi.Reply reply = (request, connection) -> {
            String[] answer = answers.to(request);
            String[] lines = answer[0].isEmpty()
                    ? new String[0]
                    : placed(answer[0], uri[0]).split("\r\n");
            ScriptedApi.json(200, placed(answer[1], uri[0]), lines).to(request, connection);
        };
        try (ScriptedApi api = ScriptedApi.replying(reply);
                ApiClient client = ApiClient.of(URI.create(api.uri() + base)).build()) {
            uri[0] = api.uri();
            Lister lister = new Lister(pagination);
            Toolbox tools = Toolbox.of(ToolRegistry.of(lister)).calling(client);
            List<Page> pages = new ArrayList<>();
            ObjectNode arguments = Json.object();
            pagination.size().parameter().ifPresent(parameter -> arguments.put("limit", 2));
            Optional<String> cursor = Optional.empty();
            do {
                cursor.ifPresent(given -> arguments.put("next_cursor", given));
                ToolResult result = tools.call(lister, arguments, CallContext.UNWATCHED);
                assertThat(result).isInstanceOf(Page.class);
                pages.add((Page) result);
                cursor = pages.getLast().nextCursor();
            } while (cursor.isPresent() && pages.size() < 100);
            return new Walk(pages, api.received());
        }
    }

    private static String placed(String text, URI api) {
        return text.replace("BASE", api.toString()).replace("HOST", api.getAuthority());
    }

    /** A list as the generator writes it. */
    private record Lister(Pagination pagination) implements OperationTool<Optional<Integer>> {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("list")
                    .description("Lists.")
                    .inputSchema(SchemaResource.of(PagingTest.class, "paged.input.json"))
                    .pagination(pagination)
                    .access(Access.READ)
                    .build();
        }

        @Override
        public Optional<Integer> read(ArgumentReader in) {
            return in.orReject(in.optional("limit", ArgumentType.INT));
        }

        @Override
        public ApiRequest request(Optional<Integer> limit) {
            Optional<PageParameter> size = pagination.size().parameter();
            boolean body = size.filter(parameter -> parameter.in() == PageParameter.In.BODY)
                            .isPresent()
                    || pagination.style() instanceof PageStyle.Cursor cursor
                            && cursor.cursor().in() == PageParameter.In.BODY;
            ApiRequest request = body
                    ? ApiRequest.post("/list").body("q", "x").build()
                    : ApiRequest.get("/list").build();
            return size.isPresent() && limit.isPresent() ? size.get().set(request, limit.get()) : request;
        }
    }

    /** A tool of one's own. */
    private record Reader(java.util.function.Function<ToolCall, ToolResult> work) implements HandwrittenTool {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("read")
                    .description("Reads.")
                    .inputSchema(SchemaResource.of(PagingTest.class, "paged.input.json"))
                    .build();
        }

        @Override
        public ToolResult call(ObjectNode arguments, ToolCall call) {
            return work.apply(call);
        }
    }
}
