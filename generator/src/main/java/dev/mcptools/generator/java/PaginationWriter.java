package dev.mcptools.generator.java;

import com.palantir.javapoet.CodeBlock;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageSize;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.PageToken;
import dev.mcptools.generator.model.Pagination;
import java.util.ArrayList;
import java.util.List;

/** How a list goes on, as a part of its descriptor. */
final class PaginationWriter {
    private static final int LINE = 120 - "            .pagination()".length();

    private PaginationWriter() {}

    // Pagination.pageNumber("page").size("limit", 15).items("/data").next("/next_page_url")
    static CodeBlock code(Pagination pages) {
        List<CodeBlock> calls = new ArrayList<>();
        CodeBlock start = CodeBlock.of("$T.$L", RuntimeTypes.PAGINATION, start(pages.style()));
        size(pages.size(), calls);
        if (!pages.items().isEmpty()) {
            calls.add(call("items", pages.items()));
        }
        pages.next().ifPresent(pointer -> calls.add(call("next", pointer)));
        pages.counts().items().ifPresent(pointer -> calls.add(call("total", pointer)));
        pages.counts().itemsHeader().ifPresent(name -> calls.add(call("totalHeader", name)));
        pages.counts().pages().ifPresent(pointer -> calls.add(call("totalPages", pointer)));
        pages.opening().ifPresent(value -> calls.add(call("opening", value)));
        CodeBlock inOneLine = CodeBlock.join(calls, "");
        return (start.toString() + inOneLine).length()
                                - RuntimeTypes.PAGINATION.packageName().length()
                        <= LINE
                ? CodeBlock.of("$L$L", start, inOneLine)
                : CodeBlock.of("$L$>$>\n$L$<$<", start, CodeBlock.join(calls, "\n"));
    }

    private static CodeBlock start(PageStyle style) {
        if (style instanceof PageStyle.PageNumber numbered) {
            return counted("pageNumber", numbered.page(), numbered.first(), 1);
        }
        if (style instanceof PageStyle.Offset offset) {
            return counted("offset", offset.offset(), offset.first(), 0);
        }
        if (style instanceof PageStyle.Cursor cursor) {
            return cursor(cursor);
        }
        return style instanceof PageStyle.NextUrl url
                ? CodeBlock.of("nextUrl($L)", StringLiteral.of(url.pointer()))
                : CodeBlock.of("linkHeader()");
    }

    // offset("skip")
    // offset(PageParameter.query("startIndex"), 1)
    private static CodeBlock counted(String style, PageParameter parameter, int first, int usually) {
        return first == usually && parameter.in() == PageParameter.In.QUERY
                ? CodeBlock.of("$L($L)", style, StringLiteral.of(parameter.name()))
                : CodeBlock.of("$L($L, $L)", style, explicit(parameter), first);
    }

    // cursor("page_token", "/next_page_token")
    // cursor(PageParameter.body("start_cursor"), PageToken.member("/next_cursor"))
    private static CodeBlock cursor(PageStyle.Cursor cursor) {
        return cursor.token() instanceof PageToken.Member member
                        && cursor.cursor().in() == PageParameter.In.QUERY
                ? CodeBlock.of(
                        "cursor($L, $L)", StringLiteral.of(cursor.cursor().name()), StringLiteral.of(member.pointer()))
                : CodeBlock.of("cursor($L, $L)", explicit(cursor.cursor()), token(cursor.token()));
    }

    private static CodeBlock token(PageToken token) {
        if (token instanceof PageToken.Member member) {
            return CodeBlock.of("$T.member($L)", RuntimeTypes.PAGE_TOKEN, StringLiteral.of(member.pointer()));
        }
        return token instanceof PageToken.Header header
                ? CodeBlock.of("$T.header($L)", RuntimeTypes.PAGE_TOKEN, StringLiteral.of(header.name()))
                : CodeBlock.of(
                        "$T.lastItem($L)",
                        RuntimeTypes.PAGE_TOKEN,
                        StringLiteral.of(((PageToken.LastItem) token).pointer()));
    }

    private static CodeBlock explicit(PageParameter parameter) {
        return CodeBlock.of(
                parameter.in() == PageParameter.In.QUERY ? "$T.query($L)" : "$T.body($L)",
                RuntimeTypes.PAGE_PARAMETER,
                StringLiteral.of(parameter.name()));
    }

    // size("limit", 15)
    // size(PageParameter.body("page_size")).defaultSize(20)
    private static void size(PageSize size, List<CodeBlock> calls) {
        size.parameter().ifPresent(parameter -> {
            CodeBlock name =
                    parameter.in() == PageParameter.In.QUERY ? StringLiteral.of(parameter.name()) : explicit(parameter);
            calls.add(
                    size.max().isPresent()
                            ? CodeBlock.of(".size($L, $L)", name, size.max().getAsInt())
                            : CodeBlock.of(".size($L)", name));
        });
        if (size.parameter().isEmpty() && size.max().isPresent()) {
            calls.add(CodeBlock.of(".maxSize($L)", size.max().getAsInt()));
        }
        size.unasked().ifPresent(items -> calls.add(CodeBlock.of(".defaultSize($L)", items)));
    }

    private static CodeBlock call(String name, String value) {
        return CodeBlock.of(".$L($L)", name, StringLiteral.of(value));
    }
}
