package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.upstream.ParameterRejectedException;
import java.util.function.Supplier;

/** Where what is thrown on the way of a call becomes its answer. */
final class FailureBoundary {
    private static final System.Logger LOGGER = System.getLogger(FailureBoundary.class.getName());

    private FailureBoundary() {}

    /**
     * {@return the answer that {@code work} gives, or a failure that says why it gives none}
     *
     * @param tool the tool that is called
     */
    static ToolResult around(ToolDescriptor tool, Supplier<ToolResult> work) {
        try {
            return work.get();
        } catch (ArgumentsRejectedException e) {
            return Failures.invalidArguments(e.problems());
        } catch (ParameterRejectedException e) {
            return Failures.rejectedParameters(e, tool);
        } catch (ToolFailedException e) {
            return e.failure();
        } catch (RuntimeException e) {
            return Failures.internal(tool.name(), Incident.logged(LOGGER, "the tool " + tool.name() + " failed", e));
        }
    }
}
