package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.SourceFiles.Lookup;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI document as it was written, in one file or several: nothing resolved, nothing added, every value with its
 * place.
 */
public final class ApiDocument {
    private final SourceTrees trees;
    private final OpenApiVersion version;
    private final ObjectNode root;
    private final IdentityHashMap<JsonNode, Resources> resources = new IdentityHashMap<>();

    /** Those that were followed: a schema of many tools has its references looked at by each. */
    private final IdentityHashMap<JsonNode, Reference> references = new IdentityHashMap<>();

    private final Inheritance inheritance = new Inheritance(this);

    private ApiDocument(SourceTrees trees, OpenApiVersion version, ObjectNode root) {
        this.trees = trees;
        this.version = version;
        this.root = root;
    }

    /**
     * Reads a document. Files that it refers to are read when they are needed.
     *
     * @param files the document, and where its other files are
     * @param overlays OpenAPI Overlay documents, applied first and in this order
     * @param limits what all of them may ask
     * @param diagnostics gets what was decided for the user
     * @return the document; one of Swagger 2.0 in the shape of OpenAPI 3.0
     * @throws DocumentFault if it cannot be read, is no OpenAPI document, or of a version that is not served
     */
    public static ApiDocument read(
            SourceFiles files, List<SourceFile> overlays, ReadLimits limits, Diagnostics diagnostics)
            throws DocumentFault {
        SourceTrees trees = SourceTrees.of(files, limits);
        Overlays.apply(trees, overlays, diagnostics);
        OpenApiVersion version = OpenApiVersion.of(trees.main());
        ApiDocument written =
                new ApiDocument(trees, version, (ObjectNode) trees.main().root());
        if (!written.root.has("swagger")) {
            return written;
        }
        trees.forEach(Swagger2Schemas::upgrade);
        return new ApiDocument(trees, version, Swagger2.present(written, diagnostics));
    }

    /** {@return the version of the OpenAPI Specification} */
    public OpenApiVersion version() {
        return version;
    }

    /** {@return the root object} */
    public ObjectNode root() {
        return root;
    }

    /** {@return the files that were read so far, ordered by their paths} */
    public List<SourceTree> files() {
        return List.copyOf(trees.all());
    }

    /** {@return the files beside the document that it was looked for so far, found or not} */
    public List<Lookup> lookups() {
        return trees.lookups();
    }

    /** {@return where each value stands} */
    public SourceIndex index() {
        return trees.index();
    }

    /** {@return the place of an object or array} */
    public SourceLocation at(JsonNode container) {
        return index().at(container);
    }

    /** {@return the place of a member of an object} */
    public SourceLocation at(JsonNode container, String member) {
        return index().at(container, member);
    }

    /**
     * Follows {@code $ref} to what it stands for.
     *
     * @param node a Reference Object, or anything else, which then comes back as it is
     * @return the first value on the way that is no Reference Object
     * @throws DocumentFault if a reference leaves the document, leads nowhere or in a circle
     */
    public JsonNode resolve(JsonNode node) throws DocumentFault {
        return Reference.isReference(node) ? reference(node).target() : node;
    }

    /**
     * Follows a reference, and the references that it leads to, into other files of the document as well.
     *
     * @param node an object with a {@code $ref}
     * @return where it leads; to a schema in whose place others may stand, it leads to the union of those
     * @throws DocumentFault if a reference leaves the document, leads nowhere or in a circle
     */
    public Reference reference(JsonNode node) throws DocumentFault {
        Reference known = references.get(node);
        if (known != null) {
            return known;
        }
        Reference followed = inheritance.of(node, Reference.of(this, node));
        references.put(node, followed);
        return followed;
    }

    /** Says what a reference leads to that no file has. */
    void follow(JsonNode node, Reference followed) {
        references.put(node, followed);
    }

    /**
     * {@return what a reference leads to, one step, if that can be told without reading one more file}
     *
     * @param node an object with a {@code $ref}
     */
    public Optional<JsonNode> read(JsonNode node) {
        Reference known = references.get(node);
        RelativeReference reference = RelativeReference.of(node.get("$ref").textValue());
        if (known != null || !reference.resource().isEmpty()) {
            return Optional.ofNullable(known).map(Reference::next);
        }
        try {
            return find(node, reference, at(node));
        } catch (DocumentFault fault) {
            return Optional.empty();
        }
    }

    /**
     * {@return the description of a schema: its own, or else the first one on the way that its references go; empty if
     * there is none}
     *
     * @param schema the schema
     * @throws DocumentFault as {@link #resolve}
     */
    public String description(JsonNode schema) throws DocumentFault {
        String own = schema.path("description").asText("");
        return own.isBlank() && Reference.isReference(schema)
                ? description(reference(schema).next())
                : own;
    }

    /**
     * Follows a Reference Object. What describes it beside the {@code $ref} counts in place of what its target says
     * (OpenAPI 3.1, section 4.8.23); OpenAPI 3.0 ignores that, but it is meant all the same.
     *
     * @param node a Reference Object, or anything else, which then comes back as it is
     * @return what it stands for
     * @throws DocumentFault as {@link #resolve}
     */
    public JsonNode described(JsonNode node) throws DocumentFault {
        JsonNode target = resolve(node);
        if (SameNode.is(target, node) || !target.isObject() || !(node.has("description") || node.has("summary"))) {
            return target;
        }
        return new PlacedObject(index(), target)
                .takeAll(target)
                .take(node, "summary")
                .take(node, "description")
                .node();
    }

    /**
     * {@return the {@code content} of a body, an answer or a parameter; its media types may be references (OpenAPI 3.2,
     * section 4.14)}
     *
     * @param holder what has the content
     * @throws DocumentFault as {@link #resolve}
     */
    public JsonNode content(JsonNode holder) throws DocumentFault {
        JsonNode content = holder.path("content");
        boolean refers = false;
        for (JsonNode mediaType : content) {
            refers |= Reference.isReference(mediaType);
        }
        if (!refers) {
            return content;
        }
        PlacedObject followed = new PlacedObject(index(), content);
        for (Map.Entry<String, JsonNode> mediaType : content.properties()) {
            followed.set(mediaType.getKey(), resolve(mediaType.getValue()), at(content, mediaType.getKey()));
        }
        return followed.node();
    }

    /**
     * Follows the {@code $ref} of a Path Item Object. It may have members beside it (OpenAPI 3.1, section 4.8.9.1), which
     * add to those of its target; of two with one name, its own counts.
     *
     * @param node a Path Item Object
     * @return all of its members
     * @throws DocumentFault as {@link #resolve}
     */
    public JsonNode pathItem(JsonNode node) throws DocumentFault {
        if (!Reference.isReference(node)) {
            return node;
        }
        JsonNode target = pathItem(reference(node).next());
        if (node.size() == 1 || !target.isObject()) {
            return target;
        }
        PlacedObject merged = new PlacedObject(index(), target).takeAll(target);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getKey().equals("$ref")) {
                merged.take(node, member.getKey());
            }
        }
        return merged.node();
    }

    /**
     * {@return what a schema with a {@code $ref} says beside it, empty if that is nothing; OpenAPI 3.0 ignores it, but a
     * description there is meant all the same}
     *
     * @param reference an object with a {@code $ref}
     */
    public ObjectNode beside(JsonNode reference) {
        PlacedObject beside = new PlacedObject(index(), reference);
        if (version == OpenApiVersion.V3_0) {
            return beside.take(reference, "description")
                    .take(reference, "default")
                    .node();
        }
        for (Map.Entry<String, JsonNode> member : reference.properties()) {
            if (!member.getKey().equals("$ref")) {
                beside.take(reference, member.getKey());
            }
        }
        return beside.node();
    }

    /** Finds what a reference leads to, one step; empty if there is nothing. */
    Optional<JsonNode> find(JsonNode holder, RelativeReference reference, SourceLocation at) throws DocumentFault {
        String from = trees.pathOf(holder);
        Resources here = resources(trees.find(from, reference, at).orElseThrow().root());
        if (reference.resource().isEmpty()) {
            return here.within(holder, reference.fragment());
        }
        for (Resources known : List.of(here, resources(trees.main().root()))) {
            Optional<JsonNode> named = known.named(reference.resource());
            if (named.isPresent()) {
                return known.at(named.get(), reference.fragment());
            }
        }
        String path = reference.path(from, at);
        JsonNode file = trees.find(path, reference, at)
                .orElseThrow(() -> new DocumentFault(
                        "unresolvable-reference",
                        at,
                        "The reference \"" + reference + "\" leads to a file that is not there: " + path + ".",
                        "Correct the reference, or put the file there."))
                .root();
        return resources(file).at(file, reference.fragment());
    }

    /** The path from the root of the document of the file that an object or array stands in. */
    String pathOf(JsonNode container) {
        return trees.pathOf(container);
    }

    private Resources resources(JsonNode root) {
        return resources.computeIfAbsent(root, version == OpenApiVersion.V3_0 ? Resources::unnamed : Resources::of);
    }
}
