package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.SourceFiles.Finding;
import dev.mcptools.generator.document.SourceFiles.Lookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The files of a document as trees: each is read when it is first referred to, and once. */
final class SourceTrees {
    private final SourceFiles files;
    private final ReadBudget budget;
    private final SourceIndex index;
    private final Map<String, SourceTree> trees = new TreeMap<>();
    private final Map<String, DocumentFault> faults = new HashMap<>();
    private final Map<String, String> pathsByName = new HashMap<>();
    private final Map<String, Lookup> lookups = new TreeMap<>();
    private Consumer<SourceTree> whenRead = tree -> {};

    private SourceTrees(SourceFiles files, ReadBudget budget, SourceIndex index) {
        this.files = files;
        this.budget = budget;
        this.index = index;
    }

    /** Reads the document itself. */
    static SourceTrees of(SourceFiles files, ReadLimits limits) throws DocumentFault {
        String name = files.document().name();
        ReadBudget budget = new ReadBudget(limits, name);
        SourceTrees trees = new SourceTrees(files, budget, new SourceIndex(name));
        trees.add(files.path(), TreeReader.read(files.document(), budget, trees.index));
        return trees;
    }

    /** Has something done to each tree, to those that are there and to those that will be read. */
    void forEach(Consumer<SourceTree> action) {
        trees.values().forEach(action);
        whenRead = action;
    }

    /** Reads a file that is no part of the document, but is put into it: an overlay. */
    SourceTree readBeside(SourceFile file) throws DocumentFault {
        return TreeReader.read(file, budget.next(file.name()), index);
    }

    SourceTree main() {
        return Optional.ofNullable(trees.get(files.path())).orElseThrow();
    }

    /** Puts another tree in place of the document itself. */
    void replaceMain(JsonNode root) {
        trees.put(files.path(), new SourceTree(files.document().name(), root, index));
    }

    SourceIndex index() {
        return index;
    }

    Collection<SourceTree> all() {
        return trees.values();
    }

    List<Lookup> lookups() {
        return new ArrayList<>(lookups.values());
    }

    /** The path of the file that a node stands in; what comes from an overlay belongs to the document itself. */
    String pathOf(JsonNode node) {
        return pathsByName.getOrDefault(index.file(node), files.path());
    }

    /**
     * The tree at a path; empty if there is no file.
     *
     * @param path from the root
     * @param reference what leads there
     * @param at its place
     */
    Optional<SourceTree> find(String path, RelativeReference reference, SourceLocation at) throws DocumentFault {
        if (trees.containsKey(path)) {
            return Optional.of(trees.get(path));
        }
        if (faults.containsKey(path)) {
            throw faults.get(path);
        }
        if (lookups.containsKey(path) || path.isEmpty()) {
            return Optional.empty();
        }
        Finding finding = files.find(path, budget.limits().bytes());
        lookups.put(path, new Lookup(path, Optional.empty()));
        if (finding instanceof Finding.Outside) {
            lookups.remove(path);
            throw reference.outside(at, "goes through a symbolic link that leads out of the document's folder");
        }
        if (finding instanceof Finding.Unreadable unreadable) {
            throw DocumentFault.endingTheRun(
                    "unreadable-file",
                    at,
                    "The file " + path + " cannot be read: " + unreadable.reason() + ".",
                    "Let the user who runs the build read it.");
        }
        return finding instanceof Finding.Found found ? Optional.of(read(path, found.file())) : Optional.empty();
    }

    private SourceTree read(String path, SourceFile file) throws DocumentFault {
        lookups.put(path, new Lookup(path, Optional.of(file)));
        try {
            SourceTree tree = TreeReader.read(file, budget.next(file.name()), index);
            whenRead.accept(tree);
            add(path, tree);
            return tree;
        } catch (DocumentFault fault) {
            faults.put(path, fault.asEndOfRun());
            throw faults.get(path);
        }
    }

    private void add(String path, SourceTree tree) {
        trees.put(path, tree);
        pathsByName.put(tree.file(), path);
    }
}
