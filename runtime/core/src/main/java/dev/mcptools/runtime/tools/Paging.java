package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.runtime.upstream.ApiRequest;
import java.util.Optional;

/**
 * Which page of a list a call asks for, and how the next one is asked for.
 *
 * @param tool the name of the tool
 * @param pagination how the list goes on
 * @param arguments the arguments that a cursor is bound to
 * @param position how far the list was read before
 * @param cursors what seals the next page
 */
record Paging(String tool, Pagination pagination, JsonNode arguments, PagePosition position, Cursors cursors) {

    /**
     * {@return the page that {@code cursor} stands for, the first without one}
     *
     * @throws ArgumentsRejectedException if the cursor is not good for this tool and these arguments
     */
    static Paging at(Optional<String> cursor, String tool, Pagination pagination, JsonNode arguments, Cursors cursors) {
        PagePosition position = cursor.map(given -> PagePosition.of(cursors.open(given, tool, arguments)))
                .orElse(PagePosition.START);
        return new Paging(tool, pagination, arguments, position, cursors);
    }

    /** {@return the request for this page} */
    ApiRequest of(ApiRequest first) {
        ApiRequest request = pagination.size().clamped(first);
        return position.isStart() ? opened(request) : moved(request);
    }

    private ApiRequest opened(ApiRequest request) {
        if (pagination.opening().isEmpty()) {
            return request;
        }
        String opening = pagination.opening().get();
        return switch (pagination.style()) {
            case PageStyle.PageNumber numbered -> numbered.page().set(request, Long.parseLong(opening));
            case PageStyle.Offset offset -> offset.offset().set(request, Long.parseLong(opening));
            case PageStyle.Cursor cursor -> cursor.cursor().set(request, opening);
            case PageStyle.NextUrl url -> request;
            case PageStyle.LinkHeader link -> request;
        };
    }

    private ApiRequest moved(ApiRequest request) {
        return switch (pagination.style()) {
            case PageStyle.PageNumber numbered -> numbered.page().set(request, Long.parseLong(position.at()));
            case PageStyle.Offset offset -> offset.offset().set(request, Long.parseLong(position.at()));
            case PageStyle.Cursor cursor -> withToken(request, cursor.cursor());
            case PageStyle.NextUrl url -> request.withRawQuery(position.at());
            case PageStyle.LinkHeader link -> request.withRawQuery(position.at());
        };
    }

    /** A token goes back as it came: in a body a number stays a number, in a query all its digits stay. */
    private ApiRequest withToken(ApiRequest request, PageParameter parameter) {
        JsonNode token = PagePosition.token(position.at());
        return switch (parameter.in()) {
            case QUERY -> parameter.set(request, token.isTextual() ? token : position.at());
            case BODY -> parameter.set(request, token);
        };
    }

    /**
     * {@return what follows this page}
     *
     * @param sent the request for this page
     * @param answer what came back
     * @param items its items
     */
    PageRest rest(ApiRequest sent, PageAnswer answer, JsonPass.Items items) {
        return switch (new NextPage(pagination, position, sent, answer).after(items)) {
            case NextPage.Step.To to -> sealed(to.position());
            case NextPage.Step.End end -> end.rest();
        };
    }

    private PageRest sealed(PagePosition next) {
        String position = next.text();
        return position.length() > Cursors.MAX_POSITION_CHARS
                ? new PageRest.OutOfReach("What the API wants back for the next page is too long to be passed on.")
                : new PageRest.Follows(cursors.seal(tool, arguments, position));
    }
}
