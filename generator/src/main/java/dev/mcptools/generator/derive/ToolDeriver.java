package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.document.Prose;
import dev.mcptools.generator.model.Access;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ArgumentPath;
import dev.mcptools.generator.model.Bulk;
import dev.mcptools.generator.model.FieldArgument;
import dev.mcptools.generator.model.IdForm;
import dev.mcptools.generator.model.Identity;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Pagination;
import dev.mcptools.generator.model.Place;
import dev.mcptools.generator.model.PolledJob;
import dev.mcptools.generator.model.Source;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.ValueType;
import dev.mcptools.generator.records.ArgumentRecord;
import dev.mcptools.generator.records.BulkRecord;
import dev.mcptools.generator.records.FieldArgumentRecord;
import dev.mcptools.generator.records.IdentityRecord;
import dev.mcptools.generator.records.JobRecord;
import dev.mcptools.generator.records.PaginationRecord;
import dev.mcptools.generator.records.ToolRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the tool of one operation. */
final class ToolDeriver {
    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final Sources sources;
    private final SecuritySchemes schemes;
    private final TermsReader terms;
    private final AnswerFields fields;
    private final boolean detectPagination;

    ToolDeriver(
            ApiDocument document,
            Api api,
            SecuritySchemes schemes,
            Diagnostics diagnostics,
            Sources sources,
            AnswerFields fields,
            boolean detectPagination) {
        this.schemes = schemes;
        this.terms = new TermsReader(document, api, schemes, diagnostics);
        this.document = document;
        this.diagnostics = diagnostics;
        this.sources = sources;
        this.fields = fields;
        this.detectPagination = detectPagination;
    }

    Tool derive(DocumentedOperation documented, String name) throws DocumentFault {
        Operation operation = documented.operation().operation();
        ToolRecord record = documented.record();
        JsonNode node = documented.operation().node();
        List<Candidate> candidates =
                new ArrayList<>(new ParameterReader(document, schemes, diagnostics).read(documented.operation()));
        BodyReader.Body body = new BodyReader(document, diagnostics).read(documented.operation());
        candidates.addAll(Examples.withBodyExample(document, documented.operation(), body.candidates()));
        Answer answer = AnswerReader.read(document, documented.operation());
        Pages pages = new Pages(pagination(documented, candidates, answer));
        List<Argument> arguments = arguments(documented, pages, candidates);
        String title = record.title()
                .or(() -> Optional.of(node.path("summary").asText("")).filter(text -> !text.isBlank()))
                .orElseGet(() -> Words.title(name));
        Access access = record.access().map(Located::value).orElseGet(() -> HttpMeaning.access(operation));
        return new Tool(
                name,
                PlainText.atMost(100, Prose.of(title)),
                Prose.of(record.description().map(Located::value).orElse("")),
                body.remark(),
                operation,
                terms.read(documented.operation()),
                documented.resource(),
                documented.method(),
                documented.tags(),
                access,
                record.idempotent().orElseGet(() -> HttpMeaning.idempotent(operation)),
                arguments,
                body.body(),
                pages.pagination(),
                bulk(documented, arguments, answer),
                record.job().map(ToolDeriver::job),
                record.identity().map(ToolDeriver::identity),
                answer,
                fields.of(
                        documented,
                        answer,
                        pages,
                        arguments.stream().map(Argument::name).toList()),
                documented.operation().at());
    }

    private Optional<Bulk> bulk(DocumentedOperation documented, List<Argument> arguments, Answer answer)
            throws DocumentFault {
        Optional<BulkRecord> said = documented.record().bulk();
        return said.isPresent()
                ? Optional.of(new DeclaredBulk(document, diagnostics, documented, arguments, answer).read(said.get()))
                : Optional.empty();
    }

    private static PolledJob job(JobRecord said) {
        return new PolledJob(
                said.poll().value(),
                said.id().value(),
                said.as().value(),
                said.status().value(),
                said.done(),
                said.failed(),
                said.seconds(),
                said.at());
    }

    private Optional<Pagination> pagination(DocumentedOperation documented, List<Candidate> candidates, Answer answer)
            throws DocumentFault {
        Optional<PaginationRecord> said = documented.record().pagination();
        if (said.isEmpty()) {
            return detectPagination && documented.record().bulk().isEmpty()
                    ? new DetectedPages(document, diagnostics, documented, candidates).read(answer)
                    : Optional.empty();
        }
        return said.get() instanceof PaginationRecord.Paged paged
                ? Optional.of(new DeclaredPages(document, diagnostics, documented, candidates).read(paged, answer))
                : Optional.empty();
    }

    private List<Argument> arguments(DocumentedOperation documented, Pages pages, List<Candidate> candidates)
            throws DocumentFault {
        List<Candidate> named = candidates.stream()
                .filter(candidate -> !pages.isSize(candidate) && !pages.isPosition(candidate))
                .toList();
        Map<Place, String> names = ArgumentNaming.names(named, reservedNames(documented, pages), diagnostics);
        List<Argument> arguments = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (pages.isSize(candidate)) {
                arguments.add(limit(documented, candidate));
            } else if (!pages.isPosition(candidate)) {
                arguments.add(argument(documented, candidate, names.getOrDefault(candidate.place(), "")));
            }
        }
        return arguments;
    }

    private static Set<String> reservedNames(DocumentedOperation documented, Pages pages) {
        Set<String> names = new HashSet<>(pages.reservedNames());
        names.addAll(DeclaredBulk.reservedNames(documented.record().bulk()));
        return names;
    }

    private Argument argument(DocumentedOperation documented, Candidate candidate, String name) throws DocumentFault {
        Optional<ArgumentRecord> said = said(documented, name);
        SchemaType type = SchemaType.of(document, candidate.schema());
        String singular = Words.spoken(documented.singular());
        return new Argument(
                name,
                candidate.place(),
                candidate.type().orElse(type.type()),
                candidate.required(),
                type.nullable() && isInBody(candidate) && candidate.type().isEmpty(),
                new ArgumentText(document, diagnostics).describe(name, candidate, said, singular),
                source(documented, candidate, said),
                candidate.schema(),
                candidate.at(),
                candidate.example(),
                said.flatMap(ArgumentRecord::customFields).map(ToolDeriver::fields),
                List.of());
    }

    private static FieldArgument fields(FieldArgumentRecord said) {
        return new FieldArgument(
                said.of().value(), said.by().value(), said.use().value());
    }

    private Optional<Source> source(DocumentedOperation documented, Candidate candidate, Optional<ArgumentRecord> said)
            throws DocumentFault {
        Map<String, String> given = new LinkedHashMap<>();
        said.ifPresent(record -> record.given()
                .forEach((there, here) ->
                        given.put(there, ArgumentPath.to(here.value()).text())));
        Optional<ValueType> type = candidate.type();
        Optional<IdForm> form = type.isPresent()
                ? IdForms.of(document, type.get(), candidate.schema())
                : IdForms.of(document, candidate.schema());
        return said.flatMap(ArgumentRecord::from)
                .map(Located::value)
                .or(() -> sources.of(documented.operation().operation(), candidate))
                .map(tool -> new Source(tool, given, form, false));
    }

    private static Identity identity(IdentityRecord record) {
        return new Identity(
                record.id(), record.names(), record.isShort(), record.search(), record.items(), record.at());
    }

    /** What the document says of it is said to programmers, about pages that the tool hides. */
    private static Argument limit(DocumentedOperation documented, Candidate size) {
        return new Argument(
                Pages.LIMIT,
                size.place(),
                ValueType.Basic.INT,
                size.required(),
                false,
                said(documented, Pages.LIMIT)
                        .flatMap(ArgumentRecord::description)
                        .orElse("How many items to return at most."),
                Optional.empty(),
                size.schema(),
                size.at(),
                size.example());
    }

    private static Optional<ArgumentRecord> said(DocumentedOperation documented, String name) {
        return Optional.ofNullable(documented.record().arguments().get(name));
    }

    private static boolean isInBody(Candidate candidate) {
        return switch (candidate.place().location()) {
            case BODY_MEMBER, BODY -> true;
            case PATH, QUERY, HEADER, COOKIE -> false;
        };
    }
}
