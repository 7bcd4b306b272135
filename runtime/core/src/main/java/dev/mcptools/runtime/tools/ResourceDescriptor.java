package dev.mcptools.runtime.tools;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What clients are shown of a resource.
 *
 * @param uri what they read it by, absolute (RFC 3986)
 * @param name a short name for programs
 * @param title a short name for people
 * @param description what is in it
 * @param mimeType its type: {@code application/json}
 */
public record ResourceDescriptor(String uri, String name, String title, String description, String mimeType) {

    /** @throws IllegalArgumentException if {@code uri} is not an absolute URI */
    public ResourceDescriptor {
        try {
            if (!new URI(uri).isAbsolute()) {
                throw new IllegalArgumentException("The URI of a resource is absolute; not so " + uri + ".");
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a URI: " + uri + ".", e);
        }
    }
}
