package dev.mcptools.generator.document;

import dev.mcptools.generator.diagnostic.Diagnostic;
import dev.mcptools.generator.diagnostic.Severity;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.Optional;

/** Something in a document that cannot be read or served; the reading of that part ends here. */
public final class DocumentFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    /**
     * Says what is wrong.
     *
     * @param rule the id of the rule
     * @param at the place
     * @param message a sentence that starts with the thing it is about
     * @param hint what to do about it
     */
    public DocumentFault(String rule, SourceLocation at, String message, String hint) {
        super(message, null, false, false);
        diagnostic = new Diagnostic(rule, Severity.ERROR, at, message, Optional.of(hint));
    }

    /** {@return whether a reference leads out of the document: that ends the run, lest files be read unseen} */
    public boolean leavesTheDocument() {
        return diagnostic.rule().equals(Reference.EXTERNAL);
    }

    /** {@return what is wrong, as an error} */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
