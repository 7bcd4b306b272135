package dev.mcptools.generator;

/** From API documents to tools, stage by stage. */
public final class Generator {
    private Generator() {}

    /**
     * Reads, derives, checks and shapes.
     *
     * @param request the documents and the user's decisions
     * @return the tools, or the errors that stand in their way; faults of the documents are never thrown
     */
    public static Outcome shape(GenerationRequest request) {
        throw new UnsupportedOperationException("the stages follow: " + request);
    }
}
