package dev.mcptools.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;

/**
 * Keeps count of where a converted schema accepts more than the original, and says what was cut.
 *
 * <p>The count matters to its surroundings: a schema that accepts more makes a {@code not}, an {@code if} or a
 * {@code oneOf} around it accept less.
 */
final class Losses {
    private final Direction direction;
    private final Diagnostics diagnostics;
    private int count;
    private int cuts;

    Losses(Direction direction, Diagnostics diagnostics) {
        this.direction = direction;
        this.diagnostics = diagnostics;
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    /** In how many of them something was not written out. */
    int cuts() {
        return cuts;
    }

    void loosened() {
        count++;
    }

    void cycle(String name, SourceLocation at) {
        cut();
        if (direction == Direction.INPUT) {
            diagnostics.note("cycle-cut", at, name + " holds itself; inside itself, its members are not written out.");
        }
    }

    void cut(String what, SourceLocation at) {
        cut();
        if (direction == Direction.INPUT) {
            diagnostics.note(
                    "schema-cut",
                    at,
                    what + " is too deep, or the schema of its tool too large; its members are not written out.");
        }
    }

    private void cut() {
        count++;
        cuts++;
    }

    void unsupportedPattern(String pattern, String why, SourceLocation at) {
        diagnostics.warning(
                "unsupported-pattern",
                at,
                "The pattern " + pattern + " " + why,
                "Write it in what Java and ECMAScript have in common.");
    }

    /** The schema, which allows null as well, as people mean {@code nullable}, not by the letter of it. */
    ObjectNode orNull(JsonNode original, ObjectNode converted) {
        if (!original.has("type") || original.has("enum")) {
            count++;
        }
        return Types.orNull(converted);
    }
}
