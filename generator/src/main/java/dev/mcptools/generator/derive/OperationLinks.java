package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.Operation;
import dev.mcptools.generator.model.Place.Location;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which operation's answer holds the value of a parameter, as the document's links say (OpenAPI 3.1, section 4.8.20).
 *
 * <p>A link whose expression leads into the request repeats what its caller knew already, so it names no source.
 */
final class OperationLinks {
    private static final String FROM_ANSWER = "$response.";
    private static final String PATHS = "#/paths/";

    /**
     * A parameter of an operation.
     *
     * @param operation the operation
     * @param parameter its name, after its place and a dot where the link says the place: {@code path.id}
     */
    private record Target(Operation operation, String parameter) {}

    private final ApiDocument document;
    private final Diagnostics diagnostics;
    private final Map<String, Operation> byId = new HashMap<>();
    private final Map<String, Operation> byPlace = new HashMap<>();
    private final Map<Target, NavigableSet<String>> readers = new HashMap<>();
    private final Map<Target, NavigableSet<String>> writers = new HashMap<>();

    OperationLinks(
            ApiDocument document,
            Diagnostics diagnostics,
            List<DocumentedOperation> documented,
            Map<Operation, String> names) {
        this.document = document;
        this.diagnostics = diagnostics;
        for (DocumentedOperation each : documented) {
            Operation operation = each.operation().operation();
            byId.putIfAbsent(operation.id(), operation);
            byPlace.put(operation.httpMethod() + " " + operation.path(), operation);
        }
        for (DocumentedOperation each : documented) {
            read(each, names.getOrDefault(each.operation().operation(), ""));
        }
    }

    /** The tool that reads, and whose answer holds the value of a parameter; the first by name. */
    Optional<String> reader(Operation operation, Candidate candidate) {
        return find(readers, operation, candidate);
    }

    /** The tool that writes, and whose answer holds the value. */
    Optional<String> writer(Operation operation, Candidate candidate) {
        return find(writers, operation, candidate);
    }

    private static Optional<String> find(
            Map<Target, NavigableSet<String>> sources, Operation operation, Candidate candidate) {
        String place = candidate.place().location().name().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(sources.get(new Target(operation, place + "." + candidate.wireName())))
                .or(() -> Optional.ofNullable(sources.get(new Target(operation, candidate.wireName()))))
                .filter(names -> candidate.place().location() != Location.BODY_MEMBER)
                .map(NavigableSet::first);
    }

    private void read(DocumentedOperation source, String tool) {
        for (Map.Entry<String, JsonNode> response :
                source.operation().node().path("responses").properties()) {
            try {
                JsonNode links = document.resolve(response.getValue()).path("links");
                for (Map.Entry<String, JsonNode> link : links.properties()) {
                    link(
                            source.operation().operation(),
                            tool,
                            document.resolve(link.getValue()),
                            document.at(links, link.getKey()));
                }
            } catch (DocumentFault fault) {
                // Without its links an operation is served as well as with them.
                diagnostics.leftOut(fault.diagnostic(), fault.endsTheRun());
            }
        }
    }

    private void link(Operation source, String tool, JsonNode link, SourceLocation at) {
        Optional<Operation> target = target(link);
        if (target.isEmpty()) {
            diagnostics.note(
                    "link-leads-nowhere",
                    at,
                    "The link names no operation that is a tool, so no argument is said to come from " + tool + ".");
            return;
        }
        Map<Target, NavigableSet<String>> sources = source.httpMethod().equals("GET") ? readers : writers;
        for (Map.Entry<String, JsonNode> parameter : link.path("parameters").properties()) {
            if (!target.get().equals(source) && parameter.getValue().asText("").contains(FROM_ANSWER)) {
                sources.computeIfAbsent(new Target(target.get(), parameter.getKey()), key -> new TreeSet<>())
                        .add(tool);
            }
        }
    }

    private Optional<Operation> target(JsonNode link) {
        if (link.path("operationId").isTextual()) {
            return Optional.ofNullable(byId.get(link.get("operationId").textValue()));
        }
        String reference = link.path("operationRef").asText("");
        int method = reference.lastIndexOf('/');
        if (!reference.startsWith(PATHS) || method < PATHS.length()) {
            return Optional.empty();
        }
        String path = decoded(reference.substring(PATHS.length(), method))
                .replace("~1", "/")
                .replace("~0", "~");
        String httpMethod = reference.substring(method + 1).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(byPlace.get(httpMethod + " " + path));
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
