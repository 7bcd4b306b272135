package dev.mcptools.octapipe.console;

import java.util.List;

/**
 * One argument of a tool, to be filled in.
 *
 * @param name the argument
 * @param description what the schema says of it
 * @param kind what kind of thing it is
 * @param hint how it is written
 * @param required whether a call needs it
 * @param options what can be chosen
 * @param value what was filled in
 * @param problem what is wrong with that; empty if nothing is
 */
record ToolField(
        String name,
        String description,
        Kind kind,
        String hint,
        boolean required,
        List<String> options,
        String value,
        String problem) {

    /** What is filled in, and how. */
    enum Kind {
        TEXT,
        DATE,
        NUMBER,
        CHOICE,
        JSON
    }

    /** {@return the name of the form's field: arguments have any name} */
    String field() {
        return ToolForm.PREFIX + name;
    }

    /** {@return the ids of what describes it, for those who cannot see that} */
    String describedBy() {
        return "about." + name + (hint.isEmpty() ? "" : " hint." + name) + (problem.isEmpty() ? "" : " wrong." + name);
    }
}
