package dev.mcptools.octapipe.extension;

import dev.mcptools.octapipe.imports.ImportOctapipeCards;
import dev.mcptools.octapipe.imports.ImportOctapipeRecords;
import dev.mcptools.octapipe.tools.OctapipeTools;
import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsExport;
import dev.mcptools.octapipe.tools.tasks.CreateAOctapipeTask;
import dev.mcptools.runtime.tools.ToolRegistry;

/** The generated tools with what is written by hand: here is the place to add to them. */
public final class OctapipeToolsWithExtensions {
    private OctapipeToolsWithExtensions() {}

    /** {@return all tools that this server has} */
    public static ToolRegistry registry() {
        return OctapipeTools.registry()
                .extend(CreateAOctapipeTask.class, new TaskEndsAfterItStarts())
                .extend(OctapipeDatabaseRecordsExport.class, new ExportNamesItsResource())
                .add(new FindOctapipeCard())
                .add(new DownloadOctapipeFile())
                .add(new ImportOctapipeRecords())
                .add(new ImportOctapipeCards());
    }
}
