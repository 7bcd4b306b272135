package dev.mcptools.generator.model;

import java.util.Optional;

/**
 * What is known of a value inside of an argument.
 *
 * @param path what leads to it
 * @param description what a record says of it
 * @param from where it comes from
 */
public record InnerSource(ArgumentPath path, Optional<String> description, Source from) {
    /** {@return the same, which comes from there} */
    public InnerSource with(Source source) {
        return new InnerSource(path, description, source);
    }
}
