package dev.mcptools.runtime.research;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object as a text.
 *
 * @param id the id that it was fetched by
 * @param title its name for people
 * @param text all that is known of it
 * @param url an address to cite
 * @param metadata what programs may want to know of it, in this order
 */
public record Document(String id, String title, String text, URI url, Map<String, String> metadata) {

    public Document {
        metadata = new LinkedHashMap<>(metadata);
    }
}
