package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.Optional;

/** Something in a document that cannot be read or served; the reading of that part ends here. */
public final class DocumentFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;
    private final boolean endsTheRun;

    /**
     * Says what is wrong.
     *
     * @param rule the id of the rule
     * @param at the place
     * @param message a sentence that starts with the thing it is about
     * @param hint what to do about it
     */
    public DocumentFault(String rule, SourceLocation at, String message, String hint) {
        this(new Diagnostic(rule, Severity.ERROR, at, message, Optional.of(hint)), false);
    }

    private DocumentFault(Diagnostic diagnostic, boolean endsTheRun) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
        this.endsTheRun = endsTheRun;
    }

    /** Says what is wrong with the document as a whole, wherever it is met. */
    static DocumentFault endingTheRun(String rule, SourceLocation at, String message, String hint) {
        return new DocumentFault(rule, at, message, hint).asEndOfRun();
    }

    /** {@return the same fault, which concerns the document as a whole} */
    DocumentFault asEndOfRun() {
        return new DocumentFault(diagnostic, true);
    }

    /**
     * {@return whether the run ends here even where a single operation meets it: a reference leads out of the document,
     * or a file of it cannot be read}
     */
    public boolean endsTheRun() {
        return endsTheRun;
    }

    /** {@return what is wrong, as an error} */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
