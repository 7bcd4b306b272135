package dev.mcptools.generator.derive;

import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.FieldPath;
import dev.mcptools.generator.model.Fields;
import dev.mcptools.generator.records.FieldsRecord;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whether, and by which argument, callers choose the members of an answer. */
final class AnswerFields {
    private static final String FIELDS = "fields";
    private static final int FEW = 4;
    private static final Set<String> METHODS = Set.of("list", "get");

    private final ApiDocument document;
    private final Api api;
    private final Diagnostics diagnostics;

    /** What is said of all answers. */
    private final FieldsRecord shared;

    private final UnaskedFields unasked;

    AnswerFields(ApiDocument document, Api api, FieldsRecord shared, Diagnostics diagnostics) {
        this.document = document;
        this.api = api;
        this.shared = shared;
        this.diagnostics = diagnostics;
        this.unasked = new UnaskedFields(shared, diagnostics);
    }

    /**
     * {@return how the members of an answer are chosen; empty if they are not}
     *
     * @param arguments the names of the tool's other arguments
     */
    Optional<Fields> of(DocumentedOperation documented, Answer answer, Pages pages, Collection<String> arguments)
            throws DocumentFault {
        FieldsRecord own = documented.record().fields();
        boolean everywhere = shared.wanted().map(Located::value).orElse(false) && readsOneOrMany(documented);
        if (!own.wanted().map(Located::value).orElse(everywhere)) {
            own.detail().ifPresent(at -> refuse(at, "The tool has no choice of fields, so none is left out."));
            return Optional.empty();
        }
        Optional<AnswerObject> object = answer instanceof Answer.Json json
                ? AnswerObject.of(document, api, json.schema(), documented, pages)
                : Optional.empty();
        if (object.isEmpty()) {
            own.wanted()
                    .ifPresent(wanted -> refuse(
                            wanted.at(),
                            "The answer of `"
                                    + documented.operation().operation().id()
                                    + "` is no JSON with documented members that could be chosen."));
            return Optional.empty();
        }
        Fields fields = fields(documented, object.get(), pages, arguments);
        return Optional.of(fields).filter(each -> own.wanted().isPresent() || isWorthwhile(each));
    }

    /** Says which of the members that are left out of all answers none of them has, once all have been seen. */
    void end(boolean isFiltered) {
        // What the filters left out may have them.
        if (!isFiltered && shared.wanted().map(Located::value).orElse(false)) {
            unasked.requireAllFound();
        }
    }

    /** An argument costs tokens in every list of tools, also where there is next to nothing to choose. */
    private static boolean isWorthwhile(Fields fields) {
        return fields.choice().size() > FEW
                || !fields.leftOut().isEmpty()
                || !fields.keptOnly().isEmpty();
    }

    private static boolean readsOneOrMany(DocumentedOperation documented) {
        return documented.operation().operation().httpMethod().equals("GET") && METHODS.contains(documented.method());
    }

    private Fields fields(
            DocumentedOperation documented, AnswerObject object, Pages pages, Collection<String> arguments)
            throws DocumentFault {
        AnswerMembers members = object.members();
        Set<String> identifiers = new LinkedHashSet<>();
        new Identifiers(document)
                .of(documented, members.names())
                .forEach(name -> identifiers.add(FieldPath.of(List.of(name))));
        pages.pagination()
                .flatMap(Identifiers::ofLastItem)
                .ifPresent(name -> identifiers.add(FieldPath.of(List.of(name))));
        UnaskedFields.Shortened shortened =
                unasked.of(documented.record().fields().over(shared), members, identifiers);
        return new Fields(
                argument(documented, arguments),
                pages.pagination().isPresent() ? "" : object.pointer(),
                List.copyOf(identifiers),
                shortened.leftOut(),
                shortened.keptOnly(),
                new FieldChoice(members, shortened.paths()).names());
    }

    /** The API's own arguments keep their names. */
    private String argument(DocumentedOperation documented, Collection<String> taken) {
        if (!taken.contains(FIELDS)) {
            return FIELDS;
        }
        String name = "result_" + FIELDS;
        for (int i = 2; taken.contains(name); i++) {
            name = "result_" + FIELDS + "_" + i;
        }
        diagnostics.note(
                "argument-renamed",
                documented.operation().at(),
                "The API has an argument `" + FIELDS
                        + "` of its own, so the one that chooses members of the answer is `" + name + "`.");
        return name;
    }

    private void refuse(SourceLocation at, String message) {
        diagnostics.error("invalid-fields", at, message, "Remove it, or say `fields: true` of a tool that has some.");
    }
}
