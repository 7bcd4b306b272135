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
            new UnknownBulkList(),
            new UnpollableJob(),
            new UnknownFieldSource(),
            new UnfitFieldArgument(),
            new IdentityRecords(),
            new AccessLowered(),
            new DuplicateToolName(),
            new InvalidToolName(),
            new UndocumentedOperation(),
            new PoorDescription(),
            new SwaggerParserCheck());

    /** Rules about all that was read: other files are read as late as when tools are shaped. */
    private static final List<Rule> AT_THE_END = List.of(new SuspiciousText(), new UnservedFeatures());

    private Checks() {}

    /**
     * Runs the rules about the tools.
     *
     * @param subject what is checked
     * @param diagnostics gets what they find
     */
    public static void run(Subject subject, Diagnostics diagnostics) {
        RULES.forEach(rule -> rule.check(subject, diagnostics));
    }

    /**
     * Runs the rules about all that was read, once nothing more will be.
     *
     * @param subject what is checked
     * @param diagnostics gets what they find
     */
    public static void runAtTheEnd(Subject subject, Diagnostics diagnostics) {
        AT_THE_END.forEach(rule -> rule.check(subject, diagnostics));
    }
}
