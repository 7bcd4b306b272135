package dev.mcptools.runtime.upstream;

import java.util.List;

/** Settings of an API that cannot be used; the message says of each what to change, and has no secret. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidSettingsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return a sentence for each problem, which names the key it is about} */
    public List<String> problems() {
        return problems;
    }
}
