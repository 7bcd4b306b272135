package dev.mcptools.runtime.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.upstream.ApiClient;
import dev.mcptools.runtime.upstream.ApiRequest;
import dev.mcptools.runtime.upstream.ScriptedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However long a list is and whatever its pages hold: each item comes once, in its order, and the end is known. */
class PagingLawTest {

    /** What an API tells of its pages, and by what they are asked for. */
    enum Api {
        PAGES_ALONE(Pagination.pageNumber("page")),
        PAGES_FROM_ZERO(Pagination.pageNumber(PageParameter.query("page"), 0).opening("0")),
        PAGES_AND_NEXT(Pagination.pageNumber("page").next("/url")),
        PAGES_AND_THEIR_NUMBER(Pagination.pageNumber("page").totalPages("/pages")),
        PAGES_AND_TOTAL(Pagination.pageNumber("page").total("/total")),
        OFFSET_ALONE(Pagination.offset("offset")),
        OFFSET_AND_NEXT(Pagination.offset("offset").next("/more")),
        OFFSET_AND_TOTAL(Pagination.offset("offset").totalHeader("X-Total-Count")),
        TOKEN(Pagination.cursor("token", "/token")),
        TOKEN_IN_HEADER(Pagination.cursor(PageParameter.query("token"), PageToken.header("X-Token"))),
        LAST_ITEM(Pagination.cursor(PageParameter.query("after"), PageToken.lastItem(""))
                .next("/more")),
        LAST_ITEM_ALONE(Pagination.cursor(PageParameter.query("after"), PageToken.lastItem(""))),
        URL(Pagination.nextUrl("/url")),
        LINK(Pagination.linkHeader());

        private final Pagination pagination;

        Api(Pagination pagination) {
            this.pagination = pagination.items("/items").size("limit");
        }
    }

    @Property(tries = 300)
    void everyItemComesOnce(
            @ForAll Api api,
            @ForAll @IntRange(max = 70) int length,
            @ForAll @IntRange(max = 40) int limit,
            @ForAll @IntRange(min = 2, max = 8) int cap,
            @ForAll boolean capIsDocumented)
            throws Exception {
        // Nobody serves 7 items at most: where nothing else tells, a page is doubted if its size is round.
        int most = cap * 5;
        Pagination pagination =
                capIsDocumented ? api.pagination.size("limit", most).defaultSize(most) : api.pagination;
        Numbers list = new Numbers(length, most, api == Api.PAGES_FROM_ZERO ? 0 : 1);
        try (ScriptedApi server = ScriptedApi.replying(list::answer);
                ApiClient client = ApiClient.of(server.uri()).build()) {
            Lister lister = new Lister(pagination);
            Toolbox tools = Toolbox.of(ToolRegistry.of(lister)).calling(client);
            ObjectNode arguments = Json.object();
            if (limit > 0) {
                arguments.put("limit", limit);
            }
            List<Integer> seen = new ArrayList<>();
            ToolResult.Page page;
            int calls = 0;
            do {
                page = (ToolResult.Page) tools.call(lister, arguments, CallContext.UNWATCHED);
                page.items().tree().forEach(item -> seen.add(item.asInt()));
                page.nextCursor().ifPresent(cursor -> arguments.put("next_cursor", cursor));
                calls++;
            } while (page.nextCursor().isPresent() && calls < 100);

            assertThat(seen).isEqualTo(IntStream.rangeClosed(1, length).boxed().toList());
            assertThat(page.rest()).isEqualTo(PageRest.NOTHING);
            int size = limit == 0 ? most : Math.min(limit, most);
            assertThat(calls).isLessThanOrEqualTo((length + size - 1) / size + 1);
        }
    }

    /**
     * A list of the numbers from 1 on that answers in all styles at once.
     *
     * @param length how many there are
     * @param most how many it serves at once
     * @param firstPage the number of its first page
     */
    private record Numbers(int length, int most, int firstPage) {
        private static final Pattern PAIR = Pattern.compile("[?&](\\w+)=(\\d+)");

        void answer(ScriptedApi.Received request, ScriptedApi.Connection connection) throws Exception {
            int limit = most;
            int page = -1;
            int from = 0;
            Matcher pair = PAIR.matcher(request.target());
            while (pair.find()) {
                int value = Integer.parseInt(pair.group(2));
                switch (pair.group(1)) {
                    case "limit" -> limit = Math.min(value, most);
                    case "page" -> page = value;
                    default -> from = value;
                }
            }
            if (page >= 0) {
                from = (page - firstPage) * limit;
            }
            ObjectNode body = Json.object();
            ArrayNode items = body.putArray("items");
            int to = Math.min(length, from + limit);
            for (int i = from; i < to; i++) {
                items.add(i + 1);
            }
            boolean more = to < length;
            String next = "/list?limit=" + limit + "&from=" + to;
            body.put("more", more).put("total", length).put("pages", (length + limit - 1) / limit);
            body.put("url", more ? next : null).put("token", more ? Integer.toString(to) : null);
            List<String> headers = new ArrayList<>(List.of("X-Total-Count: " + length));
            if (more) {
                headers.add("X-Token: " + to);
                headers.add("Link: <" + next + ">; rel=\"next\"");
            }
            ScriptedApi.json(200, body.toString(), headers.toArray(String[]::new))
                    .to(request, connection);
        }
    }

    /** A list as the generator writes it. */
    private record Lister(Pagination pagination) implements OperationTool<Optional<Integer>> {
        @Override
        public ToolDescriptor descriptor() {
            return ToolDescriptor.named("list")
                    .description("Lists.")
                    .inputSchema(SchemaResource.of(PagingLawTest.class, "paged.input.json"))
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
            return ApiRequest.get("/list").query("limit", limit).build();
        }
    }
}
