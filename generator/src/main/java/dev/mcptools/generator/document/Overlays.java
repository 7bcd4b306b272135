package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Applies OpenAPI Overlay documents, 1.0 and 1.1, to a document before anything else is done with it. */
final class Overlays {
    private static final Set<String> MEMBERS = Set.of("overlay", "info", "extends", "actions");
    private static final Pattern VERSION = Pattern.compile("1\\.([01])\\.\\d+(-\\S+)?");

    private final SourceTrees trees;
    private final OverlayTarget target;
    private final Diagnostics diagnostics;

    private Overlays(SourceTrees trees, Diagnostics diagnostics) {
        this.trees = trees;
        this.diagnostics = diagnostics;
        target = new OverlayTarget(trees.main());
    }

    /**
     * Applies overlays, in this order.
     *
     * @param trees the document; its tree is replaced by the changed one
     * @param files the overlays
     * @param diagnostics gets what is wrong with their actions
     * @throws DocumentFault if one of them cannot be read, or is no overlay
     */
    static void apply(SourceTrees trees, List<SourceFile> files, Diagnostics diagnostics) throws DocumentFault {
        if (files.isEmpty()) {
            return;
        }
        Overlays overlays = new Overlays(trees, diagnostics);
        for (SourceFile file : files) {
            overlays.apply(trees.readBeside(file));
        }
        trees.replaceMain(overlays.target.finish());
    }

    private void apply(SourceTree overlay) throws DocumentFault {
        JsonNode root = overlay.root();
        if (!root.isObject() || !root.has("overlay")) {
            throw fault(index().at(root), "The file is no overlay: it has no member `overlay`.");
        }
        String version = root.get("overlay").asText();
        if (!root.get("overlay").isTextual() || !VERSION.matcher(version).matches()) {
            throw fault(
                    index().at(root, "overlay"),
                    "The member `overlay` is " + root.get("overlay") + ", which is no version known here.");
        }
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            if (!MEMBERS.contains(member.getKey()) && !member.getKey().startsWith("x-")) {
                throw fault(index().at(root, member.getKey()), "An overlay has no member `" + member.getKey() + "`.");
            }
        }
        for (String required : List.of("title", "version")) {
            if (!root.path("info").path(required).isTextual()) {
                throw fault(index().at(root, "info"), "An overlay has an `info` with a text `" + required + "`.");
            }
        }
        if (!root.path("actions").isArray() || root.get("actions").isEmpty()) {
            throw fault(index().at(root, "actions"), "An overlay has a list `actions` with at least one of them.");
        }
        extended(root);
        OverlayActions actions = new OverlayActions(target, index(), version.startsWith("1.0"), diagnostics);
        int position = 0;
        for (JsonNode action : root.get("actions")) {
            actions.apply(action, index().at(root.get("actions"), position++));
        }
    }

    /** Who applies an overlay knows better than the overlay, but may have taken the wrong one. */
    private void extended(JsonNode root) {
        String named = root.path("extends").asText("");
        String path = RelativeReference.of(named).resource();
        String document = trees.main().file();
        if (!named.isEmpty() && !lastSegment(path).equals(lastSegment(document))) {
            diagnostics.warning(
                    "overlay-extends-another",
                    index().at(root, "extends"),
                    "The overlay was written for " + named + "; it is applied to " + document + ".",
                    "Correct `extends`, or leave it out.");
        }
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private SourceIndex index() {
        return trees.index();
    }

    private static DocumentFault fault(SourceLocation at, String message) {
        return new DocumentFault(
                "invalid-overlay", at, message, "Compare this place with the Overlay Specification, 1.0 or 1.1.");
    }
}
