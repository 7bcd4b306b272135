package dev.mcptools.generator.diagnostic;

import dev.mcptools.generator.text.VisibleText;
import java.util.Optional;

/**
 * One thing to say about the documents: a line, whatever texts of documents are quoted in it.
 *
 * @param rule the id of the rule that says it, in kebab-case: {@code unknown-operation}
 * @param severity how much it weighs
 * @param at its place
 * @param message a sentence that starts with the thing it is about
 * @param hint what to do about it
 */
public record Diagnostic(String rule, Severity severity, SourceLocation at, String message, Optional<String> hint) {
    private static final int LONGEST = 2_000;

    public Diagnostic {
        message = VisibleText.of(message, LONGEST);
        hint = hint.map(text -> VisibleText.of(text, LONGEST));
    }

    /** {@return the same, of another weight} */
    Diagnostic weighing(Severity other) {
        return new Diagnostic(rule, other, at, message, hint);
    }
}
