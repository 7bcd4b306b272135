package dev.mcptools.maven;

import dev.mcptools.generator.Shaped;
import dev.mcptools.generator.example.ExampleCalls;
import dev.mcptools.generator.java.GeneratedFile;
import dev.mcptools.generator.java.RequestTestWriter;
import dev.mcptools.generator.java.ToolsetWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** The files that are generated: the tools, and their tests where they are wanted. */
final class ToolFiles {
    private ToolFiles() {}

    /** {@return the files; tools that get no test are named in the log, with the reason} */
    static List<GeneratedFile> of(Shaped shaped, String packageName, boolean withTests, Log log) {
        List<GeneratedFile> files = new ArrayList<>(ToolsetWriter.write(shaped.toolset(), shaped.tools(), packageName));
        if (withTests) {
            ExampleCalls examples = ExampleCalls.of(shaped.operations());
            files.addAll(RequestTestWriter.write(shaped.toolset(), examples.calls(), packageName));
            for (ExampleCalls.Missing missing : examples.missing()) {
                log.warn(missing.tool().name() + " gets no test ("
                        + missing.tool().declaredAt() + "): " + missing.reason());
            }
        }
        return files;
    }
}
