package dev.mcptools.generator.check;

import dev.mcptools.generator.diagnostic.Diagnostics;
import java.util.List;

/** All rules. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new UnknownOperation(),
            new OperationDocumentedTwice(),
            new UnknownArgument(),
            new UnknownSourceTool(),
            new AccessLowered(),
            new UnknownPageParameter(),
            new ItemsNotAnArray(),
            new DuplicateToolName(),
            new InvalidToolName(),
            new PoorDescription(),
            new SuspiciousText(),
            new SwaggerParserCheck());

    private Checks() {}

    /**
     * Runs every rule.
     *
     * @param subject what is checked
     * @param diagnostics gets what they find
     */
    public static void run(Subject subject, Diagnostics diagnostics) {
        RULES.forEach(rule -> rule.check(subject, diagnostics));
    }
}
