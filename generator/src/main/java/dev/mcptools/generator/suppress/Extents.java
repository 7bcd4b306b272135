package dev.mcptools.generator.suppress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Extent;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.SourceIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds objects in a tree and how far each goes in its file: to where the value after it begins. */
final class Extents {
    private final SourceIndex index;
    private final Predicate<JsonNode> wanted;
    private final List<Step> way = new ArrayList<>();
    private final IdentityHashMap<JsonNode, Extent> found = new IdentityHashMap<>();

    private Extents(SourceIndex index, Predicate<JsonNode> wanted) {
        this.index = index;
        this.wanted = wanted;
    }

    /** The objects that are wanted, by identity. */
    static Map<JsonNode, Extent> of(JsonNode root, SourceIndex index, Predicate<JsonNode> wanted) {
        Extents extents = new Extents(index, wanted);
        extents.walk(root);
        return extents.found;
    }

    static Map<JsonNode, Extent> of(JsonNode root, SourceIndex index, List<? extends JsonNode> wanted) {
        Set<JsonNode> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(wanted);
        return of(root, index, same::contains);
    }

    /** The end of a value is looked up only when it is wanted: most are not. */
    private void walk(JsonNode node) {
        if (wanted.test(node)) {
            SourceLocation begin = index.at(node);
            // Before the root nothing but comments stands, and what is said of the whole file is said of its start.
            SourceLocation from = way.isEmpty() ? new SourceLocation(begin.file(), 1, 1) : begin;
            found.put(node, new Extent(from, end()));
        }
        int position = 0;
        for (JsonNode child : node) {
            if (child.isContainerNode()) {
                way.add(new Step(node, position));
                walk(child);
                way.remove(way.size() - 1);
            }
            position++;
        }
    }

    private Optional<SourceLocation> end() {
        for (int i = way.size() - 1; i >= 0; i--) {
            Optional<SourceLocation> next = way.get(i).next(index);
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    /** The way goes through a container, by its member at a position. */
    private record Step(JsonNode container, int position) {
        Optional<SourceLocation> next(SourceIndex index) {
            if (position + 1 >= container.size()) {
                return Optional.empty();
            }
            if (container.isArray()) {
                return Optional.of(index.at(container, String.valueOf(position + 1)));
            }
            Iterator<String> names = container.fieldNames();
            for (int i = 0; i <= position; i++) {
                names.next();
            }
            return Optional.of(index.at(container, names.next()));
        }
    }
}
