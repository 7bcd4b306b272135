package dev.mcptools.maven;

import dev.mcptools.generator.Generator;
import dev.mcptools.generator.Outcome;
import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.model.ListParts;
import dev.mcptools.generator.report.ToolTable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Shows the tools that the documents make: name, operation, request, access, tags, arguments, paging and tokens. A line
 * for each goes to the log, all of it to {@code tools.md} and {@code tools.json}. Generates nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "describe", requiresProject = false, threadSafe = true)
public final class DescribeMojo extends ApiMojo {

    @Override
    void run() throws IOException, MojoFailureException {
        Outcome outcome = Generator.shape(request());
        Shaped shaped = passed(outcome, new DiagnosticLog(getLog()));
        ListParts asWritten = outcome.report().orElseThrow().asWritten();
        ToolTable.lines(shaped.tools()).forEach(getLog()::info);
        Path written = reports().write("tools.md", ToolTable.markdown(shaped.tools(), asWritten));
        reports().write("tools.json", ToolTable.json(shaped.tools(), asWritten));
        getLog().info(Counted.of(shaped.tools().size(), "tool") + ", described in " + shown(written) + ".");
    }
}
