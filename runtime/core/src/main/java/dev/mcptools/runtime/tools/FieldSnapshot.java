package dev.mcptools.runtime.tools;

import dev.mcptools.runtime.fields.FieldDefinitions;
import dev.mcptools.runtime.fields.FieldSource;
import java.util.Map;

/**
 * The fields that an account defines, as of one moment: equal as long as nothing has changed, and never to those of another
 * account.
 *
 * @param definitions what is defined, by where; without what could not be read
 * @param tokens how much of a list of tools they may fill
 */
public record FieldSnapshot(Map<FieldSource, FieldDefinitions> definitions, int tokens) {

    /** Nothing is defined, or nothing is known of it. */
    public static final FieldSnapshot NOTHING = new FieldSnapshot(Map.of(), 0);

    public FieldSnapshot {
        definitions = Map.copyOf(definitions);
    }
}
