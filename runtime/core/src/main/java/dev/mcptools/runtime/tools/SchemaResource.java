package dev.mcptools.runtime.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A JSON Schema that lies as a resource beside a class.
 *
 * @param owner the class it belongs to
 * @param name the resource's name, relative to the class
 */
public record SchemaResource(Class<?> owner, String name) {

    /** {@return the schema {@code name} beside {@code owner}} */
    public static SchemaResource of(Class<?> owner, String name) {
        return new SchemaResource(owner, name);
    }

    /**
     * {@return the schema's bytes, UTF-8}
     *
     * @throws IllegalStateException if there is no such resource: the build left it out
     */
    public byte[] bytes() {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No schema '" + name + "' beside " + owner.getName()
                        + ". Generated resources belong on the class path with the generated classes.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read schema " + name + " of " + owner.getName(), e);
        }
    }
}
