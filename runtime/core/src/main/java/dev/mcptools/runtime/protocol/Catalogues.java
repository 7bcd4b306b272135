package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.tools.Tool;
import dev.mcptools.runtime.tools.ToolDescriptor;
import dev.mcptools.runtime.tools.Toolbox;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The catalogue of each toolbox; toolboxes with the same tools share one.
 *
 * <p>A server has a toolbox per registration but few different sets of tools, and one set is easily 50 KB.
 */
final class Catalogues {
    private final Map<Toolbox, Catalogue> byToolbox = new WeakHashMap<>();
    private final Map<List<ToolDescriptor>, WeakReference<Catalogue>> byTools = new WeakHashMap<>();

    synchronized Catalogue of(Toolbox toolbox) {
        Catalogue known = byToolbox.get(toolbox);
        if (known != null) {
            return known;
        }
        Catalogue catalogue =
                shared(toolbox.tools().stream().map(Tool::descriptor).toList());
        byToolbox.put(toolbox, catalogue);
        return catalogue;
    }

    private Catalogue shared(List<ToolDescriptor> descriptors) {
        WeakReference<Catalogue> reference = byTools.get(descriptors);
        Catalogue shared = reference == null ? null : reference.get();
        if (shared == null) {
            shared = Catalogue.of(descriptors);
            byTools.put(shared.descriptors(), new WeakReference<>(shared));
        }
        return shared;
    }
}
