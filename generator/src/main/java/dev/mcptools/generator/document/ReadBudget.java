package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.SourceLocation;

/** Counts what the reading of one file has used of its limits, and what all files of its document have. */
final class ReadBudget {
    /** How many values are read between two looks at the clock. */
    private static final long BETWEEN_LOOKS = 1_024;

    private final ReadLimits limits;
    private final String file;
    private final Total total;
    private final long started = System.nanoTime();

    /** What the files of a document have used together. */
    private static final class Total {
        private long nodes;
        private long bytes;
        private int files;
        private long nanos;
    }

    private ReadBudget(ReadLimits limits, String file, Total total) {
        this.limits = limits;
        this.file = file;
        this.total = total;
    }

    /** The budget of a document, for its first file. */
    ReadBudget(ReadLimits limits, String file) {
        this(limits, file, new Total());
    }

    /** {@return what is left for another file of the document} */
    ReadBudget next(String another) {
        return new ReadBudget(limits, another, total);
    }

    ReadLimits limits() {
        return limits;
    }

    String file() {
        return file;
    }

    long used() {
        return total.nodes;
    }

    /** Begins a file of this many bytes. */
    void begin(int bytes) throws DocumentFault {
        SourceLocation start = new SourceLocation(file, 1, 1);
        if (bytes > limits.bytes()) {
            throw new DocumentFault(
                    "file-too-large",
                    start,
                    "The file has more than " + limits.bytes() + " bytes, which is the most that is read.",
                    "Split the document.");
        }
        total.bytes += bytes;
        total.files++;
        if (total.bytes > limits.totalBytes() || total.files > limits.files()) {
            throw new DocumentFault(
                    "document-too-large",
                    start,
                    "With this file the document has " + total.files + " files with " + total.bytes + " bytes; "
                            + limits.files() + " files with " + limits.totalBytes()
                            + " bytes are the most that is read.",
                    "Make tools of a part of the API, or look for files that are referred to by mistake.");
        }
    }

    /** Ends the file: what time it took counts for the document. */
    void end() {
        total.nanos += System.nanoTime() - started;
    }

    void use(long count, long place) throws DocumentFault {
        long before = total.nodes;
        total.nodes += count;
        if (total.nodes > limits.nodes()) {
            throw new DocumentFault(
                    "too-many-values",
                    at(place),
                    "The document has more than " + limits.nodes() + " values, aliases counted with what they repeat.",
                    "Split the document, or look for YAML aliases that multiply each other.");
        }
        if (before / BETWEEN_LOOKS != total.nodes / BETWEEN_LOOKS || before == 0) {
            checkTime(place);
        }
    }

    private void checkTime(long place) throws DocumentFault {
        if (total.nanos + System.nanoTime() - started > limits.time().toNanos()) {
            throw new DocumentFault(
                    "reading-too-long",
                    at(place),
                    "The document takes longer to read than " + limits.time().toSeconds() + " seconds.",
                    "Look for what makes it so large, or run on a machine with less to do.");
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
