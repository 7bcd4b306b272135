package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.PlainText;
import dev.mcptools.generator.model.Api;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.model.WithoutTool;
import dev.mcptools.generator.model.WithoutTool.Cause;
import dev.mcptools.generator.records.ApiRecord;
import dev.mcptools.generator.records.Documentation;
import dev.mcptools.generator.records.Documentation.MethodOfResource;
import dev.mcptools.generator.records.FieldsRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the tools of a whole API. */
public final class ToolsetDeriver {
    private final ApiDocument document;
    private final Documentation documentation;
    private final OperationFilter filter;
    private final boolean strict;
    private final boolean detectPagination;
    private final Diagnostics diagnostics;
    private final SecuritySchemes schemes;
    private final Api api;
    private final List<WithoutTool> withoutTool = new ArrayList<>();

    /**
     * Makes the tools of one document.
     *
     * @param document the document
     * @param documentation its documentation records
     * @param filter which operations are looked at
     * @param strict whether an operation that cannot be served is an error
     * @param detectPagination whether lists that nobody wrote of are looked at for pages
     * @param diagnostics gets each decision that was taken for the user
     */
    public ToolsetDeriver(
            ApiDocument document,
            Documentation documentation,
            OperationFilter filter,
            boolean strict,
            boolean detectPagination,
            Diagnostics diagnostics) {
        this.document = document;
        this.documentation = documentation;
        this.filter = filter;
        this.strict = strict;
        this.detectPagination = detectPagination;
        this.diagnostics = diagnostics;
        schemes = SecuritySchemes.read(document, diagnostics);
        api = ApiReader.read(document, documentation, schemes, diagnostics);
    }

    /**
     * {@return the API as tools}
     *
     * @param operations the operations of the document, in its order
     */
    public Toolset derive(List<ApiOperation> operations) {
        List<DocumentedOperation> documented = documented(operations);
        Map<Operation, String> names = names(documented);
        Sources sources = new Sources(
                new OperationLinks(document, diagnostics, documented, names), new Listings(documented, names));
        AnswerFields fields = new AnswerFields(
                document, api, documentation.api().map(ApiRecord::fields).orElse(FieldsRecord.SILENT), diagnostics);
        // Nobody has said that it is closed: MCP's own default (schema, ToolAnnotations).
        boolean openWorld = documentation.api().flatMap(ApiRecord::openWorld).orElse(true);
        ToolDeriver deriver =
                new ToolDeriver(document, api, schemes, diagnostics, sources, fields, detectPagination, openWorld);
        List<Tool> tools = new ArrayList<>();
        for (DocumentedOperation each : documented) {
            try {
                tools.add(
                        deriver.derive(each, names.getOrDefault(each.operation().operation(), "")));
            } catch (DocumentFault fault) {
                diagnostics.leftOut(fault.diagnostic(), strict || fault.endsTheRun());
                without(each.operation(), Cause.UNSERVED, fault.diagnostic().message());
            }
        }
        fields.end(withoutTool.stream().anyMatch(each -> each.cause() == Cause.FILTERED));
        tools.sort(Comparator.comparing(Tool::name).thenComparing(Tool::declaredAt));
        withoutTool.sort(Comparator.comparing(WithoutTool::declaredAt));
        List<Tool> linked = Lookups.in(InnerSources.in(tools, documented, document, diagnostics));
        return new Toolset(
                        ApiInUse.of(api, linked),
                        linked,
                        withoutTool,
                        FieldSources.of(documentation, api, names, linked))
                .withoutMissingSources();
    }

    private List<DocumentedOperation> documented(List<ApiOperation> operations) {
        DocumentationReader reader = new DocumentationReader(document, documentation, diagnostics);
        Map<String, String> reasons = documentation.withoutTool().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(), Map.Entry::getValue, (first, second) -> first));
        List<DocumentedOperation> documented = new ArrayList<>();
        for (ApiOperation operation : operations) {
            String id = operation.operation().id();
            if (!filter.takes(operation.operation(), operation.tags())) {
                without(operation, Cause.FILTERED, "The filters leave it out.");
            } else if (reasons.containsKey(id)) {
                without(operation, Cause.DECLARED, reasons.getOrDefault(id, ""));
            } else if (isSwitchedOff(operation)) {
                without(operation, Cause.DECLARED, "The document says `x-mcp: false`.");
            } else {
                Optional<DocumentedOperation> read = reader.read(operation);
                read.ifPresentOrElse(
                        documented::add, () -> without(operation, Cause.UNDOCUMENTED, reader.whatIsMissing()));
            }
        }
        return documented;
    }

    private static boolean isSwitchedOff(ApiOperation operation) {
        JsonNode extension = operation.node().path("x-mcp");
        return extension.isBoolean() && !extension.booleanValue();
    }

    private Map<Operation, String> names(List<DocumentedOperation> documented) {
        Map<String, MethodOfResource> byOperationId = documentation.methods().stream()
                .collect(Collectors.toMap(
                        each -> each.method().operation().value(), each -> each, (first, second) -> first));
        Map<Operation, String> names = new HashMap<>();
        List<ApiOperation> unnamed = new ArrayList<>();
        for (DocumentedOperation each : documented) {
            Operation operation = each.operation().operation();
            Optional<MethodOfResource> byRecord = Optional.ofNullable(byOperationId.get(operation.id()));
            Optional<String> name = each.record()
                    .name()
                    .map(Located::value)
                    .or(() -> byRecord.map(record -> ToolNaming.documented(api.id(), record)));
            name.ifPresentOrElse(given -> names.put(operation, given), () -> unnamed.add(each.operation()));
        }
        names.putAll(ToolNaming.derived(unnamed, List.copyOf(names.values()), diagnostics));
        return names;
    }

    private void without(ApiOperation operation, Cause cause, String reason) {
        withoutTool.add(new WithoutTool(operation.operation(), cause, PlainText.of(reason), operation.at()));
    }
}
