package dev.mcptools.generator.derive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.generator.diagnostic.Diagnostics;
import dev.mcptools.generator.diagnostic.SourceLocation;
import dev.mcptools.generator.document.ApiDocument;
import dev.mcptools.generator.document.ApiOperation;
import dev.mcptools.generator.document.DocumentFault;
import dev.mcptools.generator.model.ApiServer;
import dev.mcptools.generator.model.ApiServer.Variable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads Server Objects: those of the document, and those of a path or an operation, which replace them. */
final class ServerReader {
    private static final String INVALID_RULE = "invalid-server";
    private static final String UNSUPPORTED_RULE = "unsupported-server";
    private static final String VARIABLE_RULE = "server-variable";
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    private final ApiDocument document;
    private final Diagnostics diagnostics;

    ServerReader(ApiDocument document, Diagnostics diagnostics) {
        this.document = document;
        this.diagnostics = diagnostics;
    }

    /** {@return the servers of the document that can be called, the default first} */
    List<ApiServer> ofDocument() {
        List<ApiServer> servers = usable(document.root());
        if (!servers.isEmpty() && servers.get(0).isRelative()) {
            diagnostics.note(
                    "server-to-configure",
                    document.at(document.root(), "servers"),
                    "The server " + servers.get(0).url()
                            + " is relative to where the document is served, which it does not say: `url` has to be"
                            + " configured.");
        }
        return servers;
    }

    /**
     * {@return the server that an operation calls instead of the document's; empty if there is none}
     *
     * @throws DocumentFault if it has servers of its own, and none of them can be called
     */
    Optional<ApiServer> of(ApiOperation operation) throws DocumentFault {
        for (ObjectNode holder : List.of(operation.node(), operation.pathItem())) {
            if (!holder.path("servers").isEmpty()) {
                List<ApiServer> servers = usable(holder);
                if (servers.isEmpty()) {
                    throw new DocumentFault(
                            UNSUPPORTED_RULE,
                            document.at(holder, "servers"),
                            "None of the servers of " + operation.operation().id() + " can be called.",
                            "Give it an http or https server, or remove its `servers`.");
                }
                return Optional.of(servers.get(0));
            }
        }
        return Optional.empty();
    }

    private List<ApiServer> usable(ObjectNode holder) {
        List<ApiServer> servers = new ArrayList<>();
        for (JsonNode server : holder.path("servers")) {
            if (server instanceof ObjectNode object) {
                read(object).ifPresent(servers::add);
            } else {
                complain(
                        INVALID_RULE,
                        document.at(holder, "servers"),
                        "A server is no object.",
                        "Write `- url: https://...`.");
            }
        }
        return servers;
    }

    private Optional<ApiServer> read(ObjectNode server) {
        String url = server.path("url").asText("").strip();
        SourceLocation at = document.at(server, "url");
        ApiServer read = new ApiServer(
                absolute(url),
                variables(server, url),
                server.path("name").asText("").strip());
        Optional<String> problem = problem(url, read);
        if (problem.isPresent()) {
            complain(
                    problem.get().startsWith("is no http") ? UNSUPPORTED_RULE : INVALID_RULE,
                    at,
                    "The server " + shown(url) + problem.get() + "; it is left out.",
                    "Write an http or https URL, or one relative to the document.");
            return Optional.empty();
        }
        return Optional.of(read);
    }

    // What stands before an @ may be a password.
    private static String shown(String url) {
        return url.isEmpty() || url.contains("@") ? "" : "\"" + url + "\" ";
    }

    /** {@return what makes a URL one that nothing can be sent to, to follow it in a sentence} */
    private static Optional<String> problem(String written, ApiServer server) {
        if (written.isEmpty()) {
            return Optional.of("has no `url`");
        }
        // Whatever a variable without a default will be, it is no more than a word.
        String sample = NAME.matcher(server.withDefaults()).replaceAll(written.startsWith("{") ? "https" : "x");
        if (sample.contains("{") || sample.contains("}")) {
            return Optional.of("has a brace that belongs to no variable");
        }
        try {
            URI uri = new URI(sample);
            if (uri.isOpaque() || (uri.isAbsolute() && !uri.getScheme().matches("(?i)https?"))) {
                return Optional.of("is no http or https address");
            }
            if (uri.getRawUserInfo() != null) {
                return Optional.of("has a user in it, and credentials are configured");
            }
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return Optional.of("has a query or a fragment");
            }
            return uri.isAbsolute() && uri.getHost() == null
                    ? Optional.of("has no host that a name server can know")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("is no URL");
        }
    }

    /** OpenAPI 3.2, section 4.1.1: a document may say itself where it is. */
    private String absolute(String url) {
        try {
            URI self = new URI(document.root().path("$self").asText(""));
            boolean resolvable = self.isAbsolute() && !self.isOpaque() && !url.isEmpty() && !url.contains("{");
            return resolvable ? self.resolve(new URI(url)).toString() : url;
        } catch (URISyntaxException e) {
            return url;
        }
    }

    private Map<String, Variable> variables(ObjectNode server, String url) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (Matcher names = NAME.matcher(url); names.find(); ) {
            String name = names.group(1);
            JsonNode node = server.path("variables").path(name);
            Optional<String> standard = Optional.of(node.path("default"))
                    .filter(JsonNode::isValueNode)
                    .filter(value -> !value.isNull())
                    .map(JsonNode::asText);
            List<String> listed = StreamSupport.stream(node.path("enum").spliterator(), false)
                    .map(JsonNode::asText)
                    .distinct()
                    .toList();
            if (standard.isEmpty()) {
                complain(
                        VARIABLE_RULE,
                        document.at(server, "url"),
                        "The variable {" + name + "} of the server has no default: `server-variables." + name
                                + "` has to be configured.",
                        "Give it a `default` under `variables`.");
            } else if (!listed.isEmpty() && !listed.contains(standard.get())) {
                complain(
                        VARIABLE_RULE,
                        node instanceof ObjectNode ? document.at(node, "default") : document.at(server, "url"),
                        "The default of the server variable {" + name + "} is none of its values.",
                        "Take it from `enum`, or add it there.");
            }
            List<String> allowed = listed.isEmpty() || standard.isEmpty()
                    ? listed
                    : Stream.concat(standard.stream(), listed.stream())
                            .distinct()
                            .toList();
            variables.put(name, new Variable(standard, allowed));
        }
        return variables;
    }

    private void complain(String rule, SourceLocation at, String message, String hint) {
        diagnostics.warning(rule, at, message, hint);
    }
}
