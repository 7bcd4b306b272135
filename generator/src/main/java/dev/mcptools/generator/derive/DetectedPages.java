package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.derive.AnswerShape.Member;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.PageCounts;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.PageToken;
import dev.mcptools.generator.model.Pagination;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out by names and types how a list goes on of which nobody wrote it down.
 *
 * <p>Two signs are needed, one in the request and one in the answer, or a pair in the request that has one meaning only:
 * a list that is taken for a page would lose its items, and a page that is taken for a list keeps its parameters.
 */
final class DetectedPages {
    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final DocumentedOperation operation;
    private final List<Candidate> candidates;

    DetectedPages(
            ApiDocument document, Diagnostics diagnostics, DocumentedOperation operation, List<Candidate> candidates) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.operation = operation;
        this.candidates = candidates;
    }

    Optional<Pagination> read(Answer answer) throws DocumentFault {
        String method = operation.operation().operation().httpMethod();
        if (!(answer instanceof Answer.Json json) || !Set.of("GET", "POST").contains(method)) {
            return Optional.empty();
        }
        PageRequest request = PageRequest.of(document, candidates, method.equals("POST"));
        if (request.positions().stream().anyMatch(this::isDescribed)) {
            return Optional.empty();
        }
        AnswerShape shape = AnswerShape.of(document, json.schema());
        Optional<String> items = shape.items(lastSegment());
        if (items.isEmpty()) {
            if (isSure(request)) {
                unclear(request, "which array of the answer has the items is not clear");
            }
            return Optional.empty();
        }
        PageSigns signs = PageSigns.of(shape, items.get(), AnswerReader.headers(document, operation.operation()));
        Optional<PageStyle> style = style(request, signs, json.schema(), items.get());
        if (style.isEmpty()) {
            if (isSure(request)) {
                unclear(request, "how to ask for the next page is not clear from them and the answer");
            }
            return Optional.empty();
        }
        Pagination pagination = pagination(style.get(), request, signs, items.get());
        new PaginationNote(operation, diagnostics).detected(pagination);
        return Optional.of(pagination);
    }

    /** A parameter that a record speaks of stays an argument. */
    private boolean isDescribed(Candidate candidate) {
        return operation.record().arguments().containsKey(candidate.wireName());
    }

    private String lastSegment() {
        List<String> segments = List.of(operation.operation().operation().path().split("/"));
        List<String> fixed = segments.stream()
                .filter(segment -> !segment.isEmpty() && !segment.contains("{"))
                .toList();
        return fixed.isEmpty() ? "" : PageWords.of(fixed.get(fixed.size() - 1));
    }

    private Optional<PageStyle> style(PageRequest request, PageSigns signs, JsonNode answer, String items)
            throws DocumentFault {
        Optional<PageStyle> byToken = token(request, signs, answer, items);
        if (byToken.isPresent()) {
            return byToken;
        }
        boolean asks = !request.isEmpty() || request.size().isPresent();
        if (signs.linkHeader() && asks) {
            return Optional.of(new PageStyle.LinkHeader());
        }
        boolean counts = request.page().isPresent() || request.offset().isPresent();
        boolean byUrl = signs.url().isPresent()
                && (request.cursor().isPresent()
                        || (!counts && asks)
                        || isODataLink(signs.url().get()));
        if (byUrl) {
            return Optional.of(new PageStyle.NextUrl(signs.url().get().pointer()));
        }
        Optional<PageStyle> byNumber = nextNumber(request, signs);
        return byNumber.isPresent() ? byNumber : counted(request, signs);
    }

    private Optional<PageStyle> counted(PageRequest request, PageSigns signs) throws DocumentFault {
        boolean sure = signs.any() || (request.size().isPresent() && isGet());
        boolean both = request.page().isPresent() && request.offset().isPresent();
        if (!sure || both || request.isEmpty()) {
            return Optional.empty();
        }
        if (request.page().isPresent()) {
            Candidate page = request.page().get();
            return Optional.of(
                    new PageStyle.PageNumber(PageRequest.parameter(page), PageRequest.first(document, page, 1)));
        }
        if (request.offset().isPresent()) {
            Candidate offset = request.offset().get();
            return Optional.of(
                    new PageStyle.Offset(PageRequest.parameter(offset), PageRequest.first(document, offset, 0)));
        }
        return Optional.empty();
    }

    private Optional<PageStyle> token(PageRequest request, PageSigns signs, JsonNode answer, String items)
            throws DocumentFault {
        if (request.cursor().isEmpty() || request.cursor().get().required()) {
            return Optional.empty();
        }
        PageParameter cursor = PageRequest.parameter(request.cursor().get());
        if (signs.token().isPresent()) {
            return Optional.of(new PageStyle.Cursor(
                    cursor, new PageToken.Member(signs.token().get().pointer())));
        }
        boolean afterItem = PageWords.AFTER_ITEM.contains(PageWords.of(cursor.name()))
                && request.page().or(request::offset).isEmpty()
                && signs.hasMore().isPresent()
                && itemHasId(answer, items);
        return afterItem ? Optional.of(new PageStyle.Cursor(cursor, new PageToken.LastItem("/id"))) : Optional.empty();
    }

    /** Where an answer has the very number to ask for next, nobody needs to count. */
    private static Optional<PageStyle> nextNumber(PageRequest request, PageSigns signs) {
        Optional<Candidate> asked = request.page().or(request::offset).filter(candidate -> !candidate.required());
        boolean one = request.page().isEmpty() || request.offset().isEmpty();
        return signs.next()
                .filter(next -> one && asked.isPresent() && next.is("integer"))
                .map(next -> new PageStyle.Cursor(
                        PageRequest.parameter(asked.orElseThrow()), new PageToken.Member(next.pointer())));
    }

    private boolean itemHasId(JsonNode answer, String items) throws DocumentFault {
        Optional<JsonNode> array = MemberPath.find(document, answer, items);
        return array.isPresent()
                && MemberPath.find(
                                document,
                                PlainSchema.of(document, array.get()).node().path("items"),
                                "/id")
                        .isPresent();
    }

    private boolean isGet() {
        return operation.operation().operation().httpMethod().equals("GET");
    }

    private static boolean isODataLink(Member url) {
        return url.lastWord().equals("odatanextlink");
    }

    private Pagination pagination(PageStyle style, PageRequest request, PageSigns signs, String items)
            throws DocumentFault {
        boolean counted = style instanceof PageStyle.PageNumber || style instanceof PageStyle.Offset;
        Optional<PageParameter> size = request.size().map(PageRequest::parameter);
        return new Pagination(
                style,
                new PageSizes(document, candidates).of(size, OptionalInt.empty()),
                items,
                counted ? signs.end() : signs.hasMore().map(Member::pointer),
                new PageCounts(
                        signs.total().map(Member::pointer),
                        signs.totalHeader(),
                        counted ? signs.pages().map(Member::pointer) : Optional.empty()),
                Opening.of(style, candidates),
                request.standInFor(style).stream().map(PageRequest::parameter).toList());
    }

    /** Whether the request alone makes it a list in pages, which is worth a word if the answer does not fit. */
    private static boolean isSure(PageRequest request) {
        return (request.page().isPresent() || request.offset().isPresent())
                && request.size().isPresent();
    }

    private void unclear(PageRequest request, String why) {
        String names = request.positions().stream()
                .map(candidate -> "`" + candidate.wireName() + "`")
                .collect(Collectors.joining(", "));
        diagnostics.note(
                "pagination-unclear",
                operation.operation().at(),
                "The operation has " + names + ", but " + why + ". They stay arguments; `pagination` in a record"
                        + " or in `x-mcp` can say how the list goes on.");
    }
}
