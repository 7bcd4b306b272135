package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Place.Location;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.records.ArgumentRecord;
import dev.mcptools.generator.records.PaginationRecord;
import dev.mcptools.generator.records.ToolRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes the tool of one operation. */
final class ToolDeriver {
    private static final String LIMIT = "limit";
    private static final Set<String> LIST_ARGUMENTS = Set.of(LIMIT, "next_cursor");

    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final Listings listings;

    ToolDeriver(ApiDocument document, Diagnostics diagnostics, Listings listings) {
        this.document = document;
        this.diagnostics = diagnostics;
        this.listings = listings;
    }

    Tool derive(DocumentedOperation documented, String name) throws DocumentFault {
        Operation operation = documented.operation().operation();
        ToolRecord record = documented.record();
        JsonNode node = documented.operation().node();
        List<Candidate> candidates =
                new ArrayList<>(new ParameterReader(document, diagnostics).read(documented.operation()));
        BodyReader.Body body = new BodyReader(document, diagnostics).read(documented.operation());
        candidates.addAll(body.candidates());
        String title = record.title()
                .or(() -> Optional.of(node.path("summary").asText("")).filter(text -> !text.isBlank()))
                .orElseGet(() -> Words.title(name));
        Access access = record.access().map(Located::value).orElseGet(() -> HttpMeaning.access(operation));
        return new Tool(
                name,
                PlainText.atMost(100, PlainText.of(title)),
                description(record, body.remark()),
                operation,
                documented.resource(),
                documented.method(),
                documented.tags(),
                access,
                record.idempotent().orElseGet(() -> HttpMeaning.idempotent(operation)),
                arguments(documented, candidates),
                body.body(),
                record.pagination().map(pages -> pagination(pages, candidates)),
                AnswerReader.read(document, documented.operation()),
                documented.operation().at());
    }

    private static String description(ToolRecord record, String remark) {
        String text = PlainText.of(record.description().map(Located::value).orElse(""));
        return remark.isEmpty() ? text : text + " " + remark;
    }

    private List<Argument> arguments(DocumentedOperation documented, List<Candidate> candidates) throws DocumentFault {
        ArgumentText texts = new ArgumentText(document, diagnostics);
        Optional<PaginationRecord> pages = documented.record().pagination();
        List<Candidate> plain = new ArrayList<>(candidates);
        plain.removeIf(candidate -> pages.isPresent() && isPart(pages.get(), candidate));
        List<String> names =
                new ArgumentNaming(pages.isPresent() ? LIST_ARGUMENTS : Set.of(), diagnostics).names(plain);
        String singular = Words.spoken(documented.singular());
        List<Argument> arguments = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int position = plain.indexOf(candidate);
            boolean size = position < 0 && pages.isPresent() && isSize(pages.get(), candidate);
            if (position < 0 && !size) {
                continue;
            }
            String name = size ? LIMIT : names.get(position);
            Optional<ArgumentRecord> said =
                    Optional.ofNullable(documented.record().arguments().get(name));
            SchemaType type = SchemaType.of(document, candidate.schema());
            arguments.add(new Argument(
                    name,
                    candidate.place(),
                    size ? ValueType.Basic.INT : type.type(),
                    candidate.required() && !size,
                    type.nullable() && isInBody(candidate),
                    size ? pageSize(said) : texts.describe(name, candidate, said, singular),
                    said.flatMap(ArgumentRecord::from).map(Located::value).or(() -> source(documented, candidate)),
                    candidate.schema(),
                    candidate.at()));
        }
        return arguments;
    }

    /** What the document says of it is said to programmers, about pages that the tool hides. */
    private static String pageSize(Optional<ArgumentRecord> said) {
        return said.flatMap(ArgumentRecord::description).orElse("How many items to return at most.");
    }

    private static boolean isInBody(Candidate candidate) {
        return switch (candidate.place().location()) {
            case BODY_MEMBER, BODY -> true;
            case PATH, QUERY, HEADER, COOKIE -> false;
        };
    }

    private static boolean isPart(PaginationRecord pages, Candidate candidate) {
        return isQuery(candidate, pages.page().value()) || isSize(pages, candidate);
    }

    private static boolean isSize(PaginationRecord pages, Candidate candidate) {
        return pages.size().isPresent() && isQuery(candidate, pages.size().get().value());
    }

    private static boolean isQuery(Candidate candidate, String name) {
        return candidate.place().location() == Location.QUERY
                && candidate.wireName().equals(name);
    }

    /** A path says itself where an id comes from: what {@code GET /pipelines} lists, {@code /pipelines/{id}} takes. */
    private Optional<String> source(DocumentedOperation documented, Candidate candidate) {
        if (candidate.place().location() != Location.PATH) {
            return Optional.empty();
        }
        String path = documented.operation().operation().path();
        int end = path.indexOf("/{" + candidate.wireName() + "}");
        return end <= 0 ? Optional.empty() : listings.at(path.substring(0, end));
    }

    private Pagination pagination(PaginationRecord pages, List<Candidate> candidates) {
        Optional<Candidate> size = candidates.stream()
                .filter(candidate -> isSize(pages, candidate))
                .findFirst();
        OptionalInt documentedMost = pages.maxSize().isPresent()
                ? pages.maxSize()
                : size.map(candidate -> candidate.schema().path("maximum"))
                        .filter(JsonNode::isInt)
                        .map(most -> OptionalInt.of(most.intValue()))
                        .orElseGet(OptionalInt::empty);
        return new Pagination.PageNumber(
                pages.page().value(),
                pages.size().map(Located::value),
                documentedMost,
                pages.items().value(),
                pages.next().map(Located::value));
    }
}
