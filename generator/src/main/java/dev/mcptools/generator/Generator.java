package dev.mcptools.generator;

import dev.mcptools.generator.check.Checks;
import dev.mcptools.generator.check.Subject;
import dev.mcptools.generator.derive.ToolsetDeriver;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.Judge;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.diagnostic.Suppression;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.document.ReadLimits;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import dev.mcptools.generator.model.Toolset;
import dev.mcptools.generator.model.WithoutTool;
import dev.mcptools.generator.model.WithoutTool.Cause;
import dev.mcptools.generator.records.Documentation;
import dev.mcptools.generator.records.RecordReader;
import dev.mcptools.generator.report.Report;
import dev.mcptools.generator.schema.AsWritten;
import dev.mcptools.generator.schema.BriefList;
import dev.mcptools.generator.schema.Shaper;
import dev.mcptools.generator.suppress.Suppressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From API documents to tools, stage by stage: read, derive, check, shape. */
public final class Generator {
    private final GenerationRequest request;
    private final Diagnostics diagnostics = new Diagnostics();

    private Generator(GenerationRequest request) {
        this.request = request;
    }

    /**
     * Reads, derives, checks and shapes.
     *
     * @param request the documents and the user's decisions
     * @return the tools, or the errors that stand in their way; faults of the documents are never thrown
     */
    public static Outcome shape(GenerationRequest request) {
        return new Generator(request).run();
    }

    private Outcome run() {
        Documentation documentation = RecordReader.read(request.records(), ReadLimits.DEFAULT, diagnostics);
        Optional<ApiDocument> document = readDocument();
        if (document.isEmpty() || diagnostics.hasErrors()) {
            return new Outcome(diagnostics.sorted(), Optional.empty(), Optional.empty(), List.of());
        }
        List<ApiOperation> operations =
                ApiOperation.all(document.get(), request.options().strict(), diagnostics);
        Toolset toolset = derive(document.get(), documentation, operations);
        Subject subject = new Subject(document.get(), operations, documentation, toolset);
        Checks.run(subject, diagnostics);
        boolean served = !judge(document.get(), documentation, operations, toolset)
                .judge(diagnostics)
                .hasErrors();
        Shaped shaped = served ? shape(document.get(), toolset) : new Shaped(toolset, List.of());
        Checks.runAtTheEnd(subject, diagnostics);
        // Anew: by now more files may have been read, each with suppressions of its own.
        Judge judge = judge(document.get(), documentation, operations, toolset);
        Report report = Report.of(
                operations.size(),
                shaped.toolset(),
                shaped.tools(),
                AsWritten.of(shaped.tools(), document.get()),
                judge.judge(diagnostics));
        if (!report.verdict().hasErrors()) {
            new Gates(request, diagnostics).check(report, shaped.tools());
        }
        Report last = report.with(judge.last(diagnostics));
        return new Outcome(
                last.verdict().said(),
                Optional.of(last),
                last.verdict().hasErrors() ? Optional.empty() : Optional.of(shaped),
                document.get().lookups());
    }

    private Judge judge(
            ApiDocument document, Documentation documentation, List<ApiOperation> operations, Toolset toolset) {
        RuleSettings rules = request.options().rules();
        List<Suppression> suppressions =
                new Suppressions(document, documentation, operations, toolset, diagnostics).read(rules.suppressions());
        return new Judge(rules.levels(), suppressions);
    }

    private Optional<ApiDocument> readDocument() {
        try {
            return Optional.of(ApiDocument.read(request.files(), request.overlays(), ReadLimits.DEFAULT, diagnostics));
        } catch (DocumentFault fault) {
            diagnostics.add(fault.diagnostic());
            return Optional.empty();
        }
    }

    private Toolset derive(ApiDocument document, Documentation documentation, List<ApiOperation> operations) {
        GenerationOptions options = request.options();
        return new ToolsetDeriver(
                        document,
                        documentation,
                        options.filter(),
                        options.strict(),
                        options.detectPagination(),
                        diagnostics)
                .derive(operations);
    }

    /** A tool that cannot be shaped is left out, and the others are shaped anew: one may have named it. */
    private Shaped shape(ApiDocument document, Toolset toolset) {
        Shaper shaper = new Shaper(document, toolset.api(), request.options().schemas(), diagnostics);
        List<ShapedTool> shaped = new ArrayList<>();
        List<WithoutTool> unserved = new ArrayList<>();
        for (Tool tool : toolset.all()) {
            try {
                shaped.add(shaper.shape(tool));
            } catch (DocumentFault fault) {
                diagnostics.leftOut(fault.diagnostic(), request.options().strict() || fault.endsTheRun());
                unserved.add(new WithoutTool(
                        tool.operation(), Cause.UNSERVED, fault.diagnostic().message(), tool.declaredAt()));
            }
        }
        return unserved.isEmpty() ? listed(toolset, shaped) : shape(document, toolset.without(unserved));
    }

    private Shaped listed(Toolset toolset, List<ShapedTool> tools) {
        SourceLocation start = new SourceLocation(request.document().name(), 1, 1);
        return new Shaped(toolset, BriefList.of(tools, request.options().schemas(), start, diagnostics));
    }
}
