package dev.mcptools.generator.suppress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Extent;
import dev.mcptools.generator.diagnostic.Suppression;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceTree;
import dev.mcptools.generator.document.TreeReader;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.records.Documentation;
import dev.mcptools.generator.records.LintIgnore;
import dev.mcptools.generator.records.MethodRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects where rules are to be silent: {@code x-mcp-lint-ignore} in any object of the document, {@code lintIgnore} in
 * the record of a method, and a file of suppressions.
 */
public final class Suppressions {
    private static final String EXTENSION = "x-mcp-lint-ignore";

    private final ApiDocument document;
    private final Documentation documentation;
    private final Diagnostics diagnostics;
    private final Places places;
    private final List<Suppression> suppressions = new ArrayList<>();

    /**
     * Knows where all of it may be written.
     *
     * @param document the document
     * @param documentation its records
     * @param operations its operations
     * @param toolset the tools made of them
     * @param diagnostics gets what is wrong with a suppression
     */
    public Suppressions(
            ApiDocument document,
            Documentation documentation,
            List<ApiOperation> operations,
            Toolset toolset,
            Diagnostics diagnostics) {
        this.document = document;
        this.documentation = documentation;
        this.diagnostics = diagnostics;
        places = new Places(document, operations, toolset);
    }

    /**
     * {@return all suppressions}
     *
     * @param file the file of suppressions, if there is one
     */
    public List<Suppression> read(Optional<SourceFile> file) {
        inDocument();
        documentation.methods().forEach(each -> inRecord(each.method()));
        file.ifPresent(this::inFile);
        return suppressions.stream()
                .sorted(Comparator.comparing(Suppression::at).thenComparing(Suppression::rule))
                .toList();
    }

    private void inDocument() {
        if (!document.index().knowsMember(EXTENSION)) {
            return;
        }
        for (SourceTree file : document.files()) {
            Map<JsonNode, Extent> holders =
                    Extents.of(file.root(), document.index(), (JsonNode node) -> node.has(EXTENSION));
            holders.forEach((holder, extent) ->
                    add(LintIgnore.read(holder, EXTENSION, document.index(), diagnostics), List.of(extent)));
        }
    }

    private void inRecord(MethodRecord method) {
        if (method.ignored().isEmpty()) {
            return;
        }
        List<Extent> extents =
                new ArrayList<>(places.operation(method.operation().value()).orElse(List.of()));
        // What the record says of the operation is part of it.
        for (SourceTree file : documentation.files()) {
            for (JsonNode record : file.root().path("methods")) {
                if (file.index().at(record).equals(method.key().at())) {
                    extents.addAll(Extents.of(file.root(), file.index(), List.of(record))
                            .values());
                }
            }
        }
        add(method.ignored(), extents);
    }

    private void inFile(SourceFile file) {
        try {
            SourceTree tree = TreeReader.read(file, ReadLimits.DEFAULT);
            suppressions.addAll(new SuppressionFile(tree, places, diagnostics).read());
        } catch (DocumentFault fault) {
            diagnostics.add(fault.diagnostic());
        }
    }

    private void add(List<LintIgnore> ignores, List<Extent> extents) {
        ignores.forEach(ignore -> suppressions.add(new Suppression(
                ignore.rule().value(),
                ignore.reason(),
                Optional.of(extents),
                ignore.rule().at())));
    }
}
