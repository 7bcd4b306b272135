package dev.mcptools.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Server Object that requests can be sent to (OpenAPI 3.1, section 4.8.5).
 *
 * @param url an http or https URL with {@code {variables}}, or one that is relative to where the document is served
 * @param variables the variables that the document defines for it, by name
 * @param name the name that the document gives it (OpenAPI 3.2); empty if it gives none
 */
public record ApiServer(String url, Map<String, Variable> variables, String name) {

    /**
     * A Server Variable Object.
     *
     * @param standard its default
     * @param allowed the values it may have, the default first; empty if it may have any
     */
    public record Variable(Optional<String> standard, List<String> allowed) {
        public Variable {
            allowed = List.copyOf(allowed);
        }
    }

    public ApiServer {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** {@return whether it is known only to someone who knows where the document is served} */
    public boolean isRelative() {
        return !url.matches("(?i)(https?://|\\{).*");
    }

    /** {@return the URL with the default of each of its variables} */
    public String withDefaults() {
        String filled = url;
        for (Map.Entry<String, Variable> variable : variables.entrySet()) {
            filled = filled.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().standard().orElse("{" + variable.getKey() + "}"));
        }
        return filled;
    }
}
