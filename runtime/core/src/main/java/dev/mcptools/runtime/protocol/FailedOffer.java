package dev.mcptools.runtime.protocol;

import dev.mcptools.runtime.tools.ToolResult;

/** A prompt, a resource or a completion that cannot be had: an error, since these have no results that say so. */
final class FailedOffer {
    private static final String INVALID_ARGUMENTS = "invalid_arguments";

    private FailedOffer() {}

    /** {@return the outcome that this failure is; the error has its sentence, and in {@code data} its structure} */
    static Job.Outcome outcome(ToolResult.Failure failure) {
        return Job.Outcome.of(failure, () -> {
            throw new RejectedException(
                    failure.code().equals(INVALID_ARGUMENTS) ? ErrorCode.INVALID_PARAMS : ErrorCode.INTERNAL_ERROR,
                    failure.nextStep()
                            .map(step -> failure.message() + " " + step)
                            .orElse(failure.message()),
                    FailureStructure.of(failure));
        });
    }
}
