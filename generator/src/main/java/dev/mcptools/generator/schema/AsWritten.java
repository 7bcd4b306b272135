package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.model.Answer;
import dev.mcptools.generator.model.Argument;
import dev.mcptools.generator.model.ListParts;
import dev.mcptools.generator.model.ShapedTool;
import dev.mcptools.generator.model.Tool;
import java.util.List;

/** Counts what a list of tools would have if each schema stood in it as in the document, references written out. */
public final class AsWritten {
    private static final String OBJECT = "{'type':'object','properties':{},'required':[]}";
    private static final String DESCRIPTION = "'description':'',";

    private final WrittenOut schemas;

    private AsWritten(ApiDocument document) {
        this.schemas = new WrittenOut(document);
    }

    /**
     * {@return the parts of such a list}
     *
     * @param tools the tools
     * @param document the document that they were derived from; no file is read that was not read before
     */
    public static ListParts of(List<ShapedTool> tools, ApiDocument document) {
        AsWritten written = new AsWritten(document);
        return tools.stream()
                .map(shaped -> written.parts(shaped.tool()))
                .reduce(new ListParts(0, 0, 0), ListParts::plus);
    }

    private ListParts parts(Tool tool) {
        long arguments = OBJECT.length();
        for (Argument argument : tool.arguments()) {
            arguments = ListParts.sum(arguments, characters(argument));
        }
        long answers = tool.answer() instanceof Answer.Json json ? schemas.characters(json.schema()) : 0;
        int texts = tool.name().length()
                + tool.title().length()
                + tool.documentation().length();
        return new ListParts(texts, arguments, answers);
    }

    private long characters(Argument argument) {
        JsonNode schema = argument.schema();
        String named = "\"" + argument.name() + "\":,";
        int described = schema.has("description")
                ? 0
                : DESCRIPTION.length() + argument.description().length();
        int required = argument.required() ? named.length() - 1 : 0;
        return ListParts.sum(named.length() + described + required, schemas.characters(schema));
    }
}
