package dev.mcptools.generator.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.SourceLocation;

/** An OpenAPI document as it was written: nothing resolved, nothing added, every value with its place. */
public final class ApiDocument {
    private final SourceTree tree;
    private final OpenApiVersion version;

    private ApiDocument(SourceTree tree, OpenApiVersion version) {
        this.tree = tree;
        this.version = version;
    }

    /**
     * Takes a file as an OpenAPI document.
     *
     * @param tree the file
     * @return the document
     * @throws DocumentFault if it is none, or of a version that is not served
     */
    public static ApiDocument of(SourceTree tree) throws DocumentFault {
        return new ApiDocument(tree, OpenApiVersion.of(tree));
    }

    /** {@return the version of the OpenAPI Specification} */
    public OpenApiVersion version() {
        return version;
    }

    /** {@return the root object} */
    public ObjectNode root() {
        return (ObjectNode) tree.root();
    }

    /** {@return where each value stands} */
    public SourceIndex index() {
        return tree.index();
    }

    /** {@return the place of an object or array} */
    public SourceLocation at(JsonNode container) {
        return tree.index().at(container);
    }

    /** {@return the place of a member of an object} */
    public SourceLocation at(JsonNode container, String member) {
        return tree.index().at(container, member);
    }

    /**
     * Follows {@code $ref} to what it stands for.
     *
     * @param node a Reference Object, or anything else, which then comes back as it is
     * @return the first value on the way that is no Reference Object
     * @throws DocumentFault if a reference leaves the document, leads nowhere or in a circle
     */
    public JsonNode resolve(JsonNode node) throws DocumentFault {
        return Reference.isReference(node) ? Reference.of(this, node).target() : node;
    }
}
