package dev.mcptools.generator.lock;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;

/**
 * One difference between the committed contract and the documents.
 *
 * @param diagnostic what it is and where: an error if it breaks callers, else a note
 */
public record LockChange(Diagnostic diagnostic) {

    /** {@return whether calls that worked can fail, or do something else} */
    public boolean breaking() {
        return diagnostic.severity() == Severity.ERROR;
    }
}
