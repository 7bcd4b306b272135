package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.tools.FieldSnapshot;
import dev.mcptools.runtime.tools.Toolbox;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The catalogue of each toolbox; toolboxes with the same tools, and the same fields of one account, share one.
 *
 * <p>A server has a toolbox per registration but few different sets of tools, and one set is easily 50 KB.
 */
final class Catalogues {
    private final Map<Toolbox, Catalogue> byToolbox = new WeakHashMap<>();
    private final Map<Catalogue.Content, WeakReference<Catalogue>> byContent = new WeakHashMap<>();

    /** {@return the catalogue with the fields that are known} */
    Catalogue of(Toolbox toolbox) {
        return of(toolbox, toolbox.knownFields());
    }

    synchronized Catalogue of(Toolbox toolbox, FieldSnapshot fields) {
        Catalogue known = byToolbox.get(toolbox);
        if (known != null && known.content().fields().equals(fields)) {
            return known;
        }
        Catalogue catalogue = shared(Catalogue.Content.of(toolbox, fields));
        byToolbox.put(toolbox, catalogue);
        return catalogue;
    }

    private Catalogue shared(Catalogue.Content content) {
        WeakReference<Catalogue> reference = byContent.get(content);
        Catalogue shared = reference == null ? null : reference.get();
        if (shared == null) {
            shared = Catalogue.of(content);
            byContent.put(shared.content(), new WeakReference<>(shared));
        }
        return shared;
    }
}
