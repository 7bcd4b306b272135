package dev.mcptools.generator;

/**
 * What a run has to keep within; beyond it the run fails, or warns.
 *
 * @param failUnder the least share of operations that are tools, in percent, 0 to 100
 * @param maxTools the most tools that go without a warning
 * @param tokenBudget the most tokens of the whole list of tools; 0 for no limit
 * @param toolTokenBudget the most tokens of one tool; 0 for no limit
 */
public record GateLimits(int failUnder, int maxTools, int tokenBudget, int toolTokenBudget) {
    /** Clients that send all tools to a model take no more than this. */
    public static final int USUAL_MOST_TOOLS = 128;

    /** Nothing fails. */
    public static final GateLimits NONE = new GateLimits(0, USUAL_MOST_TOOLS, 0, 0);

    /** {@return the same with another share of operations} */
    public GateLimits failingUnder(int percent) {
        return new GateLimits(percent, maxTools, tokenBudget, toolTokenBudget);
    }
}
