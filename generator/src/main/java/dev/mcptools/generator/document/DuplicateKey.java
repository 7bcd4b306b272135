package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.SourceLocation;

/** A key that an object has twice: readers differ in which of the two they take (RFC 8259, section 4). */
final class DuplicateKey {
    private DuplicateKey() {}

    static DocumentFault fault(String key, SourceLocation at) {
        return new DocumentFault(
                "duplicate-key",
                at,
                "The key `" + key + "` appears a second time in its object.",
                "Remove one of them.");
    }
}
