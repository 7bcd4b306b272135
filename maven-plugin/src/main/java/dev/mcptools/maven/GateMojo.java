package dev.mcptools.maven;

import dev.mcptools.generator.GateLimits;
import dev.mcptools.generator.diagnostic.RuleLevels;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the user decides about rules and budgets. */
abstract class GateMojo extends ProjectMojo {

    /**
     * What rules weigh: {@code error}, {@code warning}, {@code note} or {@code off}. Rules that are errors by nature stay
     * errors.
     *
     * <pre>{@code
     * <rules>
     *   <rule>argument-undescribed=warning</rule>
     *   <rule>too-many-tools=off</rule>
     * </rules>
     * }</pre>
     *
     * On the command line: {@code -Dmcp-tools.rules=argument-undescribed=warning,too-many-tools=off}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.rules")
    private List<String> rules = List.of();

    /**
     * A file that says where rules are to be silent, and why: a list of {@code rule} and {@code reason}, with
     * {@code operation} (and {@code argument}) or {@code at}, a JSON Pointer, if not everywhere.
     *
     * <pre>{@code
     * - rule: poor-description
     *   operation: listBooks
     *   reason: Nobody could say more of it.
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.suppressions")
    private @Nullable String suppressions;

    /**
     * The least share of operations that are tools, in percent from 0 to 100. Below it the build fails.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.failUnder", defaultValue = "0")
    private int failUnder;

    /**
     * The most tools that go without a warning. Many clients take no more than 128, from all their servers together.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.maxTools", defaultValue = "128")
    private int maxTools;

    /**
     * The most tokens that the whole list of tools may have, characters / 4. Above it the build fails; 0 is no limit.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.tokenBudget", defaultValue = "0")
    private int tokenBudget;

    /**
     * The most tokens that one tool may have in the list, characters / 4. Above it the build fails; 0 is no limit.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.toolTokenBudget", defaultValue = "0")
    private int toolTokenBudget;

    /**
     * Whether an operation that cannot be served, a multipart upload for instance, fails the build. Otherwise it gets
     * no tool and a warning.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.strict", defaultValue = "false")
    private boolean strict;

    /**
     * Whether warnings fail the build.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mcp-tools.failOnWarnings", defaultValue = "false")
    private boolean failOnWarnings;

    /** {@return whether an operation that cannot be served fails the build} */
    final boolean strict() {
        return strict;
    }

    /** {@return whether warnings fail the build} */
    final boolean failsOnWarnings() {
        return failOnWarnings;
    }

    /** {@return what the run has to keep within} */
    final GateLimits limits() throws MojoFailureException {
        if (failUnder < 0 || failUnder > 100) {
            throw new MojoFailureException("failUnder is " + failUnder + ". It is a share in percent, from 0 to 100.");
        }
        atLeast(1, "maxTools", maxTools);
        atLeast(0, "tokenBudget", tokenBudget);
        atLeast(0, "toolTokenBudget", toolTokenBudget);
        return new GateLimits(failUnder, maxTools, tokenBudget, toolTokenBudget);
    }

    private static void atLeast(int least, String parameter, int value) throws MojoFailureException {
        if (value < least) {
            throw new MojoFailureException(parameter + " is " + value + ". It is a number from " + least + ".");
        }
    }

    /** {@return what rules weigh} */
    final RuleLevels levels() throws MojoFailureException {
        return RuleLevelPatterns.levels(rules);
    }

    /** {@return where the file of suppressions is, if there is one} */
    final Optional<String> suppressions() {
        return Optional.ofNullable(suppressions);
    }
}
