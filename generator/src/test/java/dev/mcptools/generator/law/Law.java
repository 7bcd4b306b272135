package dev.mcptools.generator.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mcptools.generator.GenerationRequest;
import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.example.ExampleCalls;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.RequestTestWriter;
import dev.mcptools.generator.java.ToolsetWriter;
import dev.mcptools.generator.lock.BrokenLockFileException;
import dev.mcptools.generator.lock.LockComparison;
import dev.mcptools.generator.lock.LockFile;
import dev.mcptools.generator.report.LintReport;
import dev.mcptools.generator.report.LossReport;
import dev.mcptools.generator.report.Report;
import dev.mcptools.generator.report.ToolTable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What holds whatever the documents are: nothing is thrown, the run ends, it says why where there are no tools; and
 * where there are tools, all that the plugin makes of them can be made, and can be read again.
 */
public final class Law {
    /** Much longer than any input takes; on a loaded machine, the first one loads hundreds of classes meanwhile. */
    private static final Duration END = Duration.ofMinutes(2);

    private Law() {}

    /** Fails unless it holds for this run. */
    public static void holdsFor(GenerationRequest request) {
        assertTimeoutPreemptively(END, () -> {
            Outcome outcome = Generator.shape(request);
            says(outcome);
            if (outcome.report().isPresent()) {
                reports(outcome.report().get());
            }
            if (outcome.shaped().isPresent()) {
                writes(outcome.shaped().get(), request.options().packageName());
                locks(outcome.shaped().get());
            }
        });
    }

    private static void says(Outcome outcome) {
        boolean hasErrors = outcome.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR);
        assertEquals(hasErrors, outcome.shaped().isEmpty(), "no tools without an error, no error with tools");
        outcome.diagnostics().forEach(each -> assertTrue(each.at().line() > 0, () -> each + " has a place"));
    }

    private static void reports(Report report) {
        assertFalse(report.render().isEmpty());
        assertFalse(LossReport.markdown(report).isEmpty());
        assertFalse(LossReport.json(report).isEmpty());
        assertFalse(LintReport.sarif(report.verdict()).isEmpty());
        assertFalse(LintReport.json(report.verdict()).isEmpty());
    }

    private static void writes(Shaped shaped, String packageName) throws IOException {
        ToolTable.lines(shaped.tools()).forEach(line -> assertFalse(line.contains("\n"), line));
        List<GeneratedFile> files = new ArrayList<>(ToolsetWriter.write(shaped.toolset(), shaped.tools(), packageName));
        ExampleCalls examples = ExampleCalls.of(shaped.operations());
        assertEquals(
                shaped.tools().size(),
                examples.calls().size() + examples.missing().size(),
                "each tool has an example, or a reason for none");
        files.addAll(RequestTestWriter.write(shaped.toolset(), examples.calls(), packageName));
        Set<String> paths = new HashSet<>();
        for (GeneratedFile file : files) {
            // Also on a disk that takes two cases of a letter for one.
            assertTrue(paths.add(file.kind() + file.path().toLowerCase(Locale.ROOT)), () -> file.path() + " once");
            assertTrue(file.path().startsWith("com/example/tools/"), () -> file.path() + " is in its package");
        }
        JavaSources.assertThatTheyAreJava(files);
    }

    private static void locks(Shaped shaped) throws BrokenLockFileException {
        LockFile lock = LockFile.of("mcp-tools.lock.json", shaped.tools());
        LockFile read = LockFile.read(lock.name(), lock.text());
        assertEquals(lock.text(), read.text(), "the lock file is read as it was written");
        assertEquals(List.of(), LockComparison.compare(read, lock, shaped.toolset()), "the same contract is no change");
    }
}
