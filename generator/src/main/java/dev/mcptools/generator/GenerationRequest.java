package dev.mcptools.generator;

import dev.mcptools.generator.document.SourceFile;
import java.util.List;

/**
 * What goes in.
 *
 * @param document the OpenAPI document, JSON or YAML
 * @param records the documentation records, in any order; none at all means that an operation's own summary or
 *     description is its documentation
 * @param options what the user may decide
 */
public record GenerationRequest(SourceFile document, List<SourceFile> records, GenerationOptions options) {
    public GenerationRequest {
        records = List.copyOf(records);
    }
}
