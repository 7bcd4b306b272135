package dev.mcptools.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the API tells which fields its users have defined.
 *
 * @param resource the plural name of what owns the fields
 * @param singular the name of one of it
 * @param list the tool that lists the owners with their definitions
 * @param describing the tool that describes the fields of one owner
 * @param pointers JSON Pointers by what they lead to: {@code id}, {@code definitions}, {@code key}
 * @param types what the API's types are
 */
public record FieldSource(
        String resource,
        String singular,
        String list,
        Tool describing,
        Map<String, String> pointers,
        List<Types> types) {
    public FieldSource {
        pointers = Collections.unmodifiableMap(new LinkedHashMap<>(pointers));
        types = List.copyOf(types);
    }

    /**
     * Types of the API whose values are of one kind.
     *
     * @param type what a value is
     * @param many whether it is an array of those
     * @param names what the API calls them
     */
    public record Types(FieldType type, boolean many, List<String> names) {
        public Types {
            names = List.copyOf(names);
        }
    }
}
