package dev.mcptools.generator.diagnostic;

import java.util.Optional;

/**
 * One thing to say about the documents.
 *
 * @param rule the id of the rule that says it, in kebab-case: {@code unknown-operation}
 * @param severity how much it weighs
 * @param at its place
 * @param message a sentence that starts with the thing it is about
 * @param hint what to do about it
 */
public record Diagnostic(String rule, Severity severity, SourceLocation at, String message, Optional<String> hint) {

    /** {@return the same, of another weight} */
    Diagnostic weighing(Severity other) {
        return new Diagnostic(rule, other, at, message, hint);
    }
}
