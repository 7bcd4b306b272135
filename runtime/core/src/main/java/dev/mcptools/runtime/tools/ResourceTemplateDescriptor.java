package dev.mcptools.runtime.tools;

import java.util.HashMap;
import java.util.Map;

/**
 * What clients are shown of resources of one kind.
 *
 * @param uriTemplate what their URIs are made from
 * @param name a short name for programs
 * @param title a short name for people
 * @param description what is in them
 * @param mimeType their type
 * @param completers what suggests values for the variables of the template, by their names
 */
public record ResourceTemplateDescriptor(
        UriTemplate uriTemplate,
        String name,
        String title,
        String description,
        String mimeType,
        Map<String, Completer> completers) {

    /** @throws IllegalArgumentException if a completer is for a variable that the template does not have */
    public ResourceTemplateDescriptor {
        completers = Map.copyOf(completers);
        if (!uriTemplate.variables().containsAll(completers.keySet())) {
            throw new IllegalArgumentException("The variables of " + uriTemplate.text() + " are "
                    + uriTemplate.variables() + ", completed are " + completers.keySet() + ".");
        }
    }

    /** Resources whose variables are not completed. */
    public ResourceTemplateDescriptor(
            String uriTemplate, String name, String title, String description, String mimeType) {
        this(UriTemplate.of(uriTemplate), name, title, description, mimeType, Map.of());
    }

    /** {@return the same, with values for a variable suggested by {@code completer}} */
    public ResourceTemplateDescriptor completing(String variable, Completer completer) {
        Map<String, Completer> all = new HashMap<>(completers);
        all.put(variable, completer);
        return new ResourceTemplateDescriptor(uriTemplate, name, title, description, mimeType, all);
    }
}
