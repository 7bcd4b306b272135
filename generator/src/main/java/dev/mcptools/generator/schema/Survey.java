package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be known of the definitions of a tool before they can be written: whether one is worth a name, and whether
 * it accepts more than the document's schema, shows only once all are written.
 *
 * @param shared the schemas to be referred to; if empty, all that can be
 * @param loose those that accept more than in the document; a {@code oneOf} or {@code not} around a reference to them
 *     would accept less
 * @param ambiguous the names that several of them have in the document
 */
record Survey(Optional<Set<JsonNode>> shared, Set<JsonNode> loose, Set<String> ambiguous) {
    /** Before anything was written. */
    static final Survey NONE = new Survey(Optional.empty(), Set.of(), Set.of());
}
