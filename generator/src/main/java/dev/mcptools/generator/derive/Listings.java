package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tool lists what: by the path that it reads. */
final class Listings {
    private final Map<String, String> toolByPath = new HashMap<>();

    Listings(List<DocumentedOperation> documented, Map<Operation, String> names) {
        for (DocumentedOperation each : documented) {
            Operation operation = each.operation().operation();
            if (operation.httpMethod().equals("GET") && each.method().equals("list")) {
                toolByPath.put(operation.path(), names.getOrDefault(operation, ""));
            }
        }
    }

    /** The tool that lists what is at a path; empty if there is none. */
    Optional<String> at(String path) {
        return Optional.ofNullable(toolByPath.get(path));
    }
}
