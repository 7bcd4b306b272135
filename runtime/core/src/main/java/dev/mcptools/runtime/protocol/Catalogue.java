package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.FieldListing;
import dev.mcptools.runtime.tools.FieldSnapshot;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.SchemaForm;
import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.Toolbox;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code tools/list} shows of a set of tools, serialised once; and what a call has to know of their schemas. */
final class Catalogue {
    private final Content content;
    private final byte[] tools;
    private final Map<String, MirroredArguments> mirrored;

    /**
     * What decides what is in a catalogue.
     *
     * @param descriptors the tools
     * @param form the form of their schemas
     * @param fields the fields of the account that their arguments take
     */
    record Content(List<ToolDescriptor> descriptors, SchemaForm form, FieldSnapshot fields) {

        /** What a toolbox shows as far as the fields of its account are known. */
        static Content of(Toolbox toolbox) {
            return of(toolbox, toolbox.knownFields());
        }

        static Content of(Toolbox toolbox, FieldSnapshot fields) {
            return new Content(toolbox.tools().stream().map(Tool::descriptor).toList(), toolbox.schemaForm(), fields);
        }
    }

    private Catalogue(Content content, byte[] tools, Map<String, MirroredArguments> mirrored) {
        this.content = content;
        this.tools = tools;
        this.mirrored = mirrored;
    }

    static Catalogue of(Content content) {
        List<ToolDescriptor> descriptors = content.descriptors();
        JsonBuffer list = new JsonBuffer(4096 + 1024 * descriptors.size()).raw("[");
        Map<String, MirroredArguments> mirrored = new LinkedHashMap<>();
        FieldListing fields = FieldListing.of(descriptors, content.fields());
        String separator = "";
        for (ToolDescriptor descriptor : descriptors) {
            ObjectNode tool = ListedTool.of(descriptor, content.form(), fields);
            MirroredArguments.of(descriptor.name(), tool.path("inputSchema"))
                    .ifPresent(arguments -> mirrored.put(descriptor.name(), arguments));
            list.raw(separator).raw(Json.of(tool).bytes());
            separator = ",";
        }
        list.raw("]");
        return new Catalogue(content, Arrays.copyOf(list.array(), list.length()), Map.copyOf(mirrored));
    }

    Content content() {
        return content;
    }

    /** {@return the value of {@code tools} in the result, not to be changed} */
    byte[] tools() {
        return tools;
    }

    /** {@return the arguments that calls of this tool mirror in headers, if there are any} */
    Optional<MirroredArguments> mirrored(String tool) {
        return Optional.ofNullable(mirrored.get(tool));
    }
}
