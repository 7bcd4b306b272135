package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.Nearest;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.MemberPath;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.PageCounts;
import dev.mcptools.generator.model.PageParameter;
import dev.mcptools.generator.model.PageStyle;
import dev.mcptools.generator.model.PageToken;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.records.PaginationRecord.Paged;
import dev.mcptools.generator.records.PaginationRecord.Told;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the pages of a list of what people wrote about them, and holds that against the operation. */
final class DeclaredPages {
    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final DocumentedOperation operation;
    private final List<Candidate> candidates;

    DeclaredPages(
            ApiDocument document, Diagnostics diagnostics, DocumentedOperation operation, List<Candidate> candidates) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.operation = operation;
        this.candidates = candidates;
    }

    Pagination read(Paged declared, Answer answer) throws DocumentFault {
        checkItems(declared.items(), answer);
        Optional<PageParameter> size = declared.size().map(this::parameter);
        PageSizes sizes = new PageSizes(document, candidates);
        PageStyle style = style(declared);
        return new Pagination(
                style,
                sizes.of(size, declared.maxSize()),
                declared.items().value(),
                style instanceof PageStyle.NextUrl
                        ? Optional.empty()
                        : declared.answer().next().map(Located::value),
                counts(declared.answer()),
                declared.opening().or(() -> Opening.of(style, candidates)),
                declared.positions().stream().map(this::parameter).toList());
    }

    private PageStyle style(Paged declared) {
        return switch (declared.style()) {
            case PAGE ->
                new PageStyle.PageNumber(
                        parameter(declared.page().orElseThrow()),
                        declared.first().orElse(1));
            case OFFSET ->
                new PageStyle.Offset(
                        parameter(declared.offset().orElseThrow()),
                        declared.first().orElse(0));
            case CURSOR -> new PageStyle.Cursor(parameter(declared.cursor().orElseThrow()), token(declared.answer()));
            case NEXT_URL ->
                new PageStyle.NextUrl(declared.answer().next().orElseThrow().value());
            case LINK_HEADER -> new PageStyle.LinkHeader();
        };
    }

    private static PageToken token(Told answer) {
        Optional<PageToken> member = answer.token().map(pointer -> new PageToken.Member(pointer.value()));
        return member.or(() -> answer.tokenHeader().map(name -> new PageToken.Header(name.value())))
                .or(() -> answer.lastItem().map(pointer -> new PageToken.LastItem(pointer.value())))
                .orElseThrow();
    }

    private static PageCounts counts(Told answer) {
        return new PageCounts(
                answer.total().map(Located::value),
                answer.totalHeader().map(Located::value),
                answer.totalPages().map(Located::value));
    }

    private PageParameter parameter(Located<String> name) {
        for (Candidate candidate : candidates) {
            if (candidate.wireName().equals(name.value())) {
                Location location = candidate.place().location();
                if (location == Location.QUERY) {
                    return new PageParameter(name.value(), PageParameter.In.QUERY);
                }
                if (location == Location.BODY_MEMBER) {
                    return new PageParameter(name.value(), PageParameter.In.BODY);
                }
            }
        }
        diagnostics.error(
                "unknown-page-parameter",
                name.at(),
                "The operation `" + operation.operation().operation().id() + "` has no query parameter `" + name.value()
                        + "`, and no such member in its body.",
                Nearest.hint(name.value(), names()));
        return new PageParameter(name.value(), PageParameter.In.QUERY);
    }

    private Set<String> names() {
        return candidates.stream()
                .filter(candidate -> candidate.place().location() == Location.QUERY
                        || candidate.place().location() == Location.BODY_MEMBER)
                .map(Candidate::wireName)
                .collect(Collectors.toSet());
    }

    private void checkItems(Located<String> items, Answer answer) throws DocumentFault {
        if (!(answer instanceof Answer.Json json) || !MemberPath.leadsToArray(document, json.schema(), items.value())) {
            String place = items.value().isEmpty() ? "as a whole" : "at `" + items.value() + "`";
            diagnostics.error(
                    "items-not-an-array",
                    items.at(),
                    "The answer of `" + operation.operation().operation().id() + "` is no array " + place + ".",
                    "Write the JSON Pointer to the array of items, \"\" for the whole answer.");
        }
    }
}
