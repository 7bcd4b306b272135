package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.document.Prose;
import dev.mcptools.generator.records.Documentation;
import dev.mcptools.generator.records.Documentation.MethodOfResource;
import dev.mcptools.generator.records.ToolRecord;
import dev.mcptools.generator.records.ToolRecordReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what is said of an operation: its record before {@code x-mcp} before the document's own words, which count only
 * where there are no records at all.
 */
final class DocumentationReader {
    /** Longer than any client shows, and what documents put there is a manual rather than a description. */
    private static final int LONGEST = 1_024;

    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final boolean withRecords;
    private final Map<String, MethodOfResource> records;

    DocumentationReader(ApiDocument document, Documentation documentation, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
        withRecords = !documentation.resources().isEmpty();
        records = documentation.methods().stream()
                .collect(Collectors.toMap(
                        each -> each.method().operation().value(), Function.identity(), (first, second) -> first));
    }

    /** The operation with what is said of it; empty if nobody documented it. */
    Optional<DocumentedOperation> read(ApiOperation operation) {
        Optional<MethodOfResource> record =
                Optional.ofNullable(records.get(operation.operation().id()));
        ToolRecord extension = extension(operation);
        ToolRecord said =
                record.map(each -> each.method().tool().over(extension)).orElse(extension);
        if (said.description().isEmpty() && !withRecords) {
            said = said.over(ownWords(operation));
        }
        if (said.description().isEmpty()) {
            return Optional.empty();
        }
        ToolRecord all = said;
        return Optional.of(record.map(each -> ofRecord(operation, each, all)).orElseGet(() -> ofPath(operation, all)));
    }

    String whatIsMissing() {
        return withRecords ? "It has no documentation record." : "It has neither summary nor description.";
    }

    private ToolRecord extension(ApiOperation operation) {
        JsonNode extension = operation.node().path("x-mcp");
        return extension.isObject()
                ? ToolRecordReader.extension(
                        extension, document.at(operation.node(), "x-mcp"), document.index(), diagnostics)
                : ToolRecord.silent(operation.at());
    }

    private ToolRecord ownWords(ApiOperation operation) {
        String summary = Prose.of(operation.node().path("summary").asText(""));
        String description = Prose.of(operation.node().path("description").asText(""));
        String text = description.isEmpty() ? summary : description;
        if (text.isEmpty()) {
            return ToolRecord.silent(operation.at());
        }
        String member = description.isEmpty() ? "summary" : "description";
        if (text.length() > LONGEST) {
            diagnostics.note(
                    "description-shortened",
                    document.at(operation.node(), member),
                    "The description of `" + operation.operation().id() + "` has " + text.length()
                            + " characters; the tool shows the first " + LONGEST + " at most.");
        }
        return ToolRecord.silent(operation.at())
                .described(new Located<>(PlainText.atMost(LONGEST, text), document.at(operation.node(), member)));
    }

    private static DocumentedOperation ofRecord(ApiOperation operation, MethodOfResource record, ToolRecord said) {
        return new DocumentedOperation(
                operation,
                record.resource().resource(),
                record.resource().singular(),
                record.method().key().value(),
                distinct(record.resource().tags(), said.tags()),
                said);
    }

    private static DocumentedOperation ofPath(ApiOperation operation, ToolRecord said) {
        List<String> segments = Arrays.stream(operation.operation().path().split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.startsWith("{"))
                .toList();
        String last = segments.isEmpty() ? "root" : Words.snakeCase(segments.get(segments.size() - 1));
        String resource = operation.tags().isEmpty()
                ? last
                : Words.snakeCase(operation.tags().get(0));
        return new DocumentedOperation(
                operation,
                resource.isEmpty() ? "root" : resource,
                singular(last),
                HttpMeaning.method(operation.operation()),
                distinct(operation.tags(), said.tags()),
                said);
    }

    /** Good enough for "The id of the pet."; names are never made of it. */
    private static String singular(String plural) {
        return plural.endsWith("s") && !plural.endsWith("ss") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static List<String> distinct(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
