package dev.mcptools.generator;

import dev.mcptools.generator.derive.OperationFilter;

/**
 * What the user may decide.
 *
 * @param packageName the Java package of the generated code
 * @param failUnder the least share of documented operations in percent, 0 to 100; below it the run fails
 * @param strict whether an operation that cannot be served ends the run; otherwise it is left out with a warning
 * @param filter which operations are looked at
 */
public record GenerationOptions(String packageName, int failUnder, boolean strict, OperationFilter filter) {

    /** {@return options that take every operation and fail for errors only} */
    public static GenerationOptions inPackage(String packageName) {
        return new GenerationOptions(packageName, 0, false, OperationFilter.ALL);
    }
}
