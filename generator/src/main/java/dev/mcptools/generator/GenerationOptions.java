package dev.mcptools.generator;

import dev.mcptools.generator.derive.OperationFilter;
import dev.mcptools.generator.schema.SchemaOptions;

/**
 * What the user may decide.
 *
 * @param packageName the Java package of the generated code
 * @param strict whether an operation that cannot be served ends the run; otherwise it is left out with a warning
 * @param filter which operations are looked at
 * @param limits what the run has to keep within
 * @param rules what rules weigh, and where they are silent
 * @param schemas what schemas are like
 * @param detectPagination whether lists of whose pages nobody wrote are recognised by the names of their parameters and
 *     of their answers' members
 */
public record GenerationOptions(
        String packageName,
        boolean strict,
        OperationFilter filter,
        GateLimits limits,
        RuleSettings rules,
        SchemaOptions schemas,
        boolean detectPagination) {

    /** Recognises the pages of lists. */
    public GenerationOptions(
            String packageName,
            boolean strict,
            OperationFilter filter,
            GateLimits limits,
            RuleSettings rules,
            SchemaOptions schemas) {
        this(packageName, strict, filter, limits, rules, schemas, true);
    }

    /** Options with schemas as they are by default. */
    public GenerationOptions(
            String packageName, boolean strict, OperationFilter filter, GateLimits limits, RuleSettings rules) {
        this(packageName, strict, filter, limits, rules, SchemaOptions.DEFAULT);
    }

    /** Leaves all but the share of documented operations as it is. */
    public GenerationOptions(String packageName, int failUnder, boolean strict, OperationFilter filter) {
        this(packageName, strict, filter, GateLimits.NONE.failingUnder(failUnder), RuleSettings.DEFAULT);
    }

    /** {@return options that take every operation and fail for errors only} */
    public static GenerationOptions inPackage(String packageName) {
        return new GenerationOptions(packageName, 0, false, OperationFilter.ALL);
    }

    /** {@return the same options, with schemas like these} */
    public GenerationOptions withSchemas(SchemaOptions options) {
        return new GenerationOptions(packageName, strict, filter, limits, rules, options);
    }
}
