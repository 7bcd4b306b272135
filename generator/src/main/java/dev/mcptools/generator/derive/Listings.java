package dev.mcptools.generator.derive;

import dev.mcptools.generator.model.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which tool lists what: by the path that it reads. */
final class Listings {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern PARAMETER_AT_END = Pattern.compile("/\\{}$");

    private final Map<String, String> toolByPath = new HashMap<>();

    Listings(List<DocumentedOperation> documented, Map<Operation, String> names) {
        for (DocumentedOperation each : documented) {
            Operation operation = each.operation().operation();
            if (operation.httpMethod().equals("GET") && each.method().equals("list")) {
                toolByPath.putIfAbsent(unnamed(operation.path()), names.getOrDefault(operation, ""));
            }
        }
    }

    /**
     * The tool that lists what a parameter of a path names; empty if there is none. {@code /pipelines} lists what
     * {@code /pipelines/{id}} takes, and {@code /repos} both values of {@code /repos/{owner}/{repo}}.
     */
    Optional<String> of(String path, String parameter) {
        int end = path.indexOf("/{" + parameter + "}");
        if (end <= 0) {
            return Optional.empty();
        }
        String before = unnamed(path.substring(0, end));
        Optional<String> listing = Optional.ofNullable(toolByPath.get(before));
        while (listing.isEmpty() && before.endsWith("/{}")) {
            before = PARAMETER_AT_END.matcher(before).replaceFirst("");
            listing = Optional.ofNullable(toolByPath.get(before));
        }
        return listing;
    }

    /** One path calls its parameter {@code id} where another says {@code pipeline_id}. */
    private static String unnamed(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }
}
