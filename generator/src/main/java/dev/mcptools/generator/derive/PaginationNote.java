package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.PageToken;
import dev.mcptools.generator.model.Pagination;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what was taken for the pages of a list.
 *
 * @param operation the operation
 * @param diagnostics gets the note
 */
record PaginationNote(DocumentedOperation operation, Diagnostics diagnostics) {

    void detected(Pagination pages) {
        List<String> said = new ArrayList<>();
        said.add(style(pages.style()));
        pages.size().parameter().ifPresent(size -> said.add(size + " asks for their size"));
        said.add("the items are " + (pages.items().isEmpty() ? "the answer itself" : "at `" + pages.items() + "`"));
        pages.next().ifPresent(pointer -> said.add("`" + pointer + "` says whether there are more"));
        pages.counts().pages().ifPresent(pointer -> said.add("`" + pointer + "` counts the pages"));
        pages.counts().items().ifPresent(pointer -> said.add("`" + pointer + "` counts all items"));
        pages.counts().itemsHeader().ifPresent(name -> said.add("the header " + name + " counts all items"));
        String hidden = pages.hidden().stream().map(PageParameter::toString).collect(Collectors.joining(", "));
        diagnostics.note(
                "pagination-detected",
                operation.operation().at(),
                "`" + operation.operation().operation().id() + "` is taken for a list in pages: "
                        + String.join(", ", said) + "."
                        + (hidden.isEmpty() ? "" : " The tool has `next_cursor` instead of " + hidden + "."));
    }

    private static String style(PageStyle style) {
        if (style instanceof PageStyle.PageNumber numbered) {
            return numbered.page() + " numbers them from " + numbered.first();
        }
        if (style instanceof PageStyle.Offset offset) {
            return offset.offset() + " counts the items before them from " + offset.first();
        }
        if (style instanceof PageStyle.Cursor cursor) {
            return cursor.cursor() + " takes the token from " + token(cursor.token());
        }
        return style instanceof PageStyle.NextUrl url
                ? "the URL of the next one is at `" + url.pointer() + "`"
                : "the URL of the next one is in the header Link";
    }

    private static String token(PageToken token) {
        if (token instanceof PageToken.Member member) {
            return "`" + member.pointer() + "`";
        }
        return token instanceof PageToken.Header header
                ? "the header " + header.name()
                : "`" + ((PageToken.LastItem) token).pointer() + "` of the last item";
    }
}
