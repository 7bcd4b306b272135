package dev.mcptools.runtime.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The arguments that a tool's schema marks with {@code x-mcp-header}: clients repeat them in headers, and both must say
 * the same (2026-07-28, Streamable HTTP, "Custom Headers from Tool Parameters").
 *
 * @param paths where the argument lies, by the name of its header
 */
record MirroredArguments(Map<String, List<String>> paths) {
    private static final String MARK = "x-mcp-header";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /**
     * {@return the marked arguments, if there are any}
     *
     * @throws IllegalStateException if a mark is one that clients must refuse, and the tool with it
     */
    static Optional<MirroredArguments> of(String tool, JsonNode inputSchema) {
        Map<String, List<String>> paths = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        collect(tool, inputSchema, List.of(), paths);
        return paths.isEmpty() ? Optional.empty() : Optional.of(new MirroredArguments(paths));
    }

    /** Refuses a call whose headers and arguments differ. */
    void check(RequestHeaders headers, JsonNode arguments) {
        paths.forEach((header, path) -> {
            JsonNode value = arguments;
            for (String member : path) {
                value = value.path(member);
            }
            Optional<String> said = headers.decoded(header);
            boolean absent = value.isMissingNode() || value.isNull();
            if (absent ? said.isPresent() : said.isEmpty() || !same(value, said.get())) {
                throw RequestHeaders.mismatch(header, said, "the argument " + String.join(".", path));
            }
        });
    }

    private static boolean same(JsonNode argument, String header) {
        if (argument.isNumber()) {
            try {
                return new BigDecimal(header).compareTo(argument.decimalValue()) == 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return argument.asText().equals(header);
    }

    private static void collect(String tool, JsonNode schema, List<String> path, Map<String, List<String>> paths) {
        schema.path("properties").properties().forEach(property -> {
            List<String> inner = new ArrayList<>(path);
            inner.add(property.getKey());
            JsonNode mark = property.getValue().get(MARK);
            if (mark != null) {
                String type = property.getValue().path("type").asText();
                boolean primitive = List.of("string", "integer", "boolean").contains(type);
                boolean token = TOKEN.matcher(mark.asText()).matches();
                if (!primitive || !token || paths.put("mcp-param-" + lower(mark.asText()), inner) != null) {
                    throw new IllegalStateException("Tool " + tool + ": " + MARK + " of " + String.join(".", inner)
                            + " must be a header name of its own, on a string, an integer or a boolean.");
                }
            }
            collect(tool, property.getValue(), inner, paths);
        });
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
