package dev.mcptools.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the API tells which fields its users have defined.
 *
 * @param resource the plural name of what owns the fields
 * @param singular the name of one of it
 * @param list the tool that lists the owners, with their definitions unless another tool has them
 * @param definedBy the tool that lists the definitions of one owner, if they are not in the list of owners
 * @param describing the tool that describes the fields of one owner
 * @param pointers JSON Pointers by what they lead to: {@code id}, {@code definitions}, {@code key}
 * @param types what the API's types are
 */
public record FieldSource(
        String resource,
        String singular,
        String list,
        Optional<DefinedBy> definedBy,
        Tool describing,
        Map<String, String> pointers,
        List<Types> types) {
    public FieldSource {
        pointers = Collections.unmodifiableMap(new LinkedHashMap<>(pointers));
        types = List.copyOf(types);
    }

    /** {@return the tool whose answers have the definitions} */
    public String toldBy() {
        return definedBy.map(DefinedBy::list).orElse(list);
    }

    /**
     * What lists the definitions of one owner.
     *
     * @param list the tool
     * @param as its argument that takes the owner's id
     */
    public record DefinedBy(String list, String as) {}

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
