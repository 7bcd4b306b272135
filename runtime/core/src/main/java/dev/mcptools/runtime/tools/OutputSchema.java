package dev.mcptools.runtime.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** A tool's output schema, of which the outline is read when it is first needed. */
final class OutputSchema implements Supplier<Outline> {
    private final Optional<SchemaResource> resource;
    private volatile Optional<Outline> outline = Optional.empty();

    OutputSchema(Optional<SchemaResource> resource) {
        this.resource = resource;
    }

    // Reading twice does no harm, so no thread waits for another.
    @Override
    public Outline get() {
        Outline current = outline.or(() -> resource.map(OutputSchema::read)).orElse(Outline.ANY);
        outline = Optional.of(current);
        return current;
    }

    private static Outline read(SchemaResource resource) {
        try {
            return Outline.of(Json.MAPPER.readTree(resource.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + resource.name() + " is no JSON", e);
        }
    }
}
