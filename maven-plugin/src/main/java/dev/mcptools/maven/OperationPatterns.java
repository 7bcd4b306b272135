package dev.mcptools.maven;

import dev.mcptools.generator.derive.OperationFilter;
import dev.mcptools.generator.derive.OperationFilter.Selection;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** Operations as users name them in a POM: {@code tag:pipelines}, {@code path:/pipelines/**}. */
final class OperationPatterns {
    private final List<String> tags = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final List<String> operationIds = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();

    private OperationPatterns() {}

    /** {@return the filter that takes {@code includes} without {@code excludes}} */
    static OperationFilter filter(List<String> includes, List<String> excludes) throws MojoFailureException {
        return new OperationFilter(selection("includes", includes), selection("excludes", excludes));
    }

    private static Selection selection(String parameter, List<String> patterns) throws MojoFailureException {
        OperationPatterns sorted = new OperationPatterns();
        for (String pattern : patterns) {
            if (!sorted.add(pattern.strip())) {
                throw new MojoFailureException(
                        parameter + " has the entry '" + pattern + "'. An entry begins with tag:,"
                                + " path:, operation: or method:, as in tag:pipelines or path:/pipelines/**.");
            }
        }
        return new Selection(sorted.tags, sorted.paths, sorted.operationIds, sorted.methods);
    }

    private boolean add(String pattern) {
        int colon = pattern.indexOf(':');
        String value = pattern.substring(colon + 1);
        return !value.isEmpty()
                && switch (pattern.substring(0, Math.max(0, colon))) {
                    case "tag" -> tags.add(value);
                    case "path" -> paths.add(value);
                    case "operation" -> operationIds.add(value);
                    case "method" -> methods.add(value);
                    default -> false;
                };
    }
}
