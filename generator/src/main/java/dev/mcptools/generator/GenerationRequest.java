package dev.mcptools.generator;

import dev.mcptools.generator.document.SourceFile;
import dev.mcptools.generator.document.SourceFiles;
import java.util.List;

/**
 * What goes in.
 *
 * @param files the OpenAPI document, JSON or YAML, and where the files are that it may refer to
 * @param overlays OpenAPI Overlay documents, applied to the document before anything else, in this order
 * @param records the documentation records, in any order; none at all means that an operation's own summary or
 *     description is its documentation
 * @param options what the user may decide
 */
public record GenerationRequest(
        SourceFiles files, List<SourceFile> overlays, List<SourceFile> records, GenerationOptions options) {
    public GenerationRequest {
        overlays = List.copyOf(overlays);
        records = List.copyOf(records);
    }

    /** Takes a document of one file, without overlays. */
    public GenerationRequest(SourceFile document, List<SourceFile> records, GenerationOptions options) {
        this(SourceFiles.only(document), List.of(), records, options);
    }

    /** {@return the OpenAPI document itself} */
    public SourceFile document() {
        return files.document();
    }
}
