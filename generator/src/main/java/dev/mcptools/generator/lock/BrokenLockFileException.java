package dev.mcptools.generator.lock;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.Optional;

/** A lock file that cannot be read. */
public final class BrokenLockFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    BrokenLockFileException(SourceLocation at, String message) {
        this(
                at,
                message,
                "Take the file from version control again, without marks of a merge. Or delete it: the next"
                        + " generate writes a new one, without comparing.");
    }

    BrokenLockFileException(SourceLocation at, String message, String hint) {
        super(message);
        this.diagnostic = new Diagnostic("broken-lock-file", Severity.ERROR, at, message, Optional.of(hint));
    }

    /** {@return what is wrong, and where} */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
