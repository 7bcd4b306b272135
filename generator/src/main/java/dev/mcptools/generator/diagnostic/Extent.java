package dev.mcptools.generator.diagnostic;

import java.util.Optional;

/**
 * A part of a file.
 *
 * @param from where it begins
 * @param to where what comes after it begins; empty if it goes to the end of the file
 */
public record Extent(SourceLocation from, Optional<SourceLocation> to) {

    /** {@return the place alone} */
    public static Extent only(SourceLocation place) {
        return new Extent(place, Optional.of(new SourceLocation(place.file(), place.line(), place.column() + 1)));
    }

    /** {@return whether a place lies in it} */
    public boolean covers(SourceLocation place) {
        return place.file().equals(from.file())
                && place.compareTo(from) >= 0
                && to.filter(end -> end.compareTo(place) <= 0).isEmpty();
    }
}
