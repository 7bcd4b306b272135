package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import dev.mcptools.runtime.tools.ToolDescriptor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code tools/list} shows of a set of tools, serialised once; and what a call has to know of their schemas. */
final class Catalogue {
    private final List<ToolDescriptor> descriptors;
    private final byte[] tools;
    private final Map<String, MirroredArguments> mirrored;

    private Catalogue(List<ToolDescriptor> descriptors, byte[] tools, Map<String, MirroredArguments> mirrored) {
        this.descriptors = descriptors;
        this.tools = tools;
        this.mirrored = mirrored;
    }

    static Catalogue of(List<ToolDescriptor> descriptors) {
        JsonBuffer list = new JsonBuffer(4096 + 1024 * descriptors.size()).raw("[");
        Map<String, MirroredArguments> mirrored = new LinkedHashMap<>();
        String separator = "";
        for (ToolDescriptor descriptor : descriptors) {
            ObjectNode tool = ListedTool.of(descriptor);
            MirroredArguments.of(descriptor.name(), tool.path("inputSchema"))
                    .ifPresent(arguments -> mirrored.put(descriptor.name(), arguments));
            list.raw(separator).raw(Json.of(tool).bytes());
            separator = ",";
        }
        list.raw("]");
        return new Catalogue(descriptors, Arrays.copyOf(list.array(), list.length()), Map.copyOf(mirrored));
    }

    List<ToolDescriptor> descriptors() {
        return descriptors;
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
