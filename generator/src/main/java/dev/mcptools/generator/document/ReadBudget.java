package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.SourceLocation;

/** Counts what the reading of one file has used of its limits. */
final class ReadBudget {
    private final ReadLimits limits;
    private final String file;
    private long nodes;

    ReadBudget(ReadLimits limits, String file) {
        this.limits = limits;
        this.file = file;
    }

    long used() {
        return nodes;
    }

    void use(long count, long place) throws DocumentFault {
        nodes += count;
        if (nodes > limits.nodes()) {
            throw new DocumentFault(
                    "too-many-values",
                    at(place),
                    "The document has more than " + limits.nodes() + " values, aliases counted with what they repeat.",
                    "Split the document, or look for YAML aliases that multiply each other.");
        }
    }

    void enter(int depth, long place) throws DocumentFault {
        if (depth > limits.depth()) {
            throw new DocumentFault(
                    "nesting-too-deep",
                    at(place),
                    "The nesting of objects and arrays is deeper than " + limits.depth() + " levels.",
                    "No API document needs this; look for a generator gone wrong.");
        }
    }

    SourceLocation at(long place) {
        return Places.location(file, place);
    }
}
