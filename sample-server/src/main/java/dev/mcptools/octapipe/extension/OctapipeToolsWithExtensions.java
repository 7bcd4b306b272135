package dev.mcptools.octapipe.extension;

import dev.mcptools.octapipe.extension.research.Addresses;
import dev.mcptools.octapipe.extension.research.OctapipeCorpus;
import dev.mcptools.octapipe.imports.ImportOctapipeCards;
import dev.mcptools.octapipe.imports.ImportOctapipeRecords;
import dev.mcptools.octapipe.tools.OctapipeTools;
import dev.mcptools.octapipe.tools.databases.OctapipeDatabaseRecordsExport;
import dev.mcptools.octapipe.tools.tasks.CreateAOctapipeTask;
import dev.mcptools.runtime.research.Corpus;
import dev.mcptools.runtime.research.FetchTool;
import dev.mcptools.runtime.research.SearchTool;
import dev.mcptools.runtime.tools.ToolRegistry;
import io.helidon.config.Config;
import java.util.Optional;

/** The generated tools with what is written by hand: here is the place to add to them. */
public final class OctapipeToolsWithExtensions {
    private static final String[] SEARCHED = {"databases", "pipelines", "tasks", "notes"};

    private OctapipeToolsWithExtensions() {}

    /** {@return all tools that this server has, citing the addresses of the API} */
    public static ToolRegistry registry() {
        return registry(Addresses.of(Optional.empty()));
    }

    /** {@return all tools that this server has, as {@code octapipe} in the configuration says} */
    public static ToolRegistry registry(Config config) {
        return registry(Addresses.of(
                config.get("octapipe.web-url").asString().asOptional().filter(url -> !url.isBlank())));
    }

    private static ToolRegistry registry(Addresses addresses) {
        Corpus corpus = new OctapipeCorpus(addresses);
        return OctapipeTools.registry()
                .extend(CreateAOctapipeTask.class, new TaskEndsAfterItStarts())
                .extend(OctapipeDatabaseRecordsExport.class, new ExportNamesItsResource())
                .add(new FindOctapipeCard())
                .add(new DownloadOctapipeFile())
                .add(new ImportOctapipeRecords())
                .add(new ImportOctapipeCards())
                .add(new SearchTool(
                        corpus,
                        "Searches Octapipe for words: in the names and custom fields of databases, records, pipelines and"
                                + " cards, in tasks, and in the notes on what matches. Returns of each match an id for"
                                + " fetch, a title and a url to cite, the best first. Name a database or pipeline among the"
                                + " words to search it first. To read whole lists, or with exact conditions, use the list"
                                + " tools instead. Required: query.",
                        SEARCHED))
                .add(new FetchTool(
                        corpus,
                        "Gets one object of Octapipe that search has found, whole and as a text: its fields by their"
                                + " labels, and its notes. Returns id, title, text, a url to cite, and metadata with the"
                                + " uuids that other tools take. Required: id.",
                        SEARCHED));
    }
}
