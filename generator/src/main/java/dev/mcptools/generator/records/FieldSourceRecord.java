package dev.mcptools.generator.records;

import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.model.FieldSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote about fields that the users of the API define.
 *
 * @param listedBy the method of the resource, or the tool, that lists their owners
 * @param definedBy what lists the definitions of one owner, if they are not in the list of owners
 * @param pointers JSON Pointers by what they lead to
 * @param types what the API's types are
 */
public record FieldSourceRecord(
        Located<String> listedBy,
        Optional<DefinedBy> definedBy,
        Map<String, String> pointers,
        List<FieldSource.Types> types) {

    /**
     * What lists the definitions of one owner.
     *
     * @param list the method of the resource, or the tool
     * @param as its argument that takes the owner's id
     * @param definitions where the array is in its answer, if that is said
     */
    public record DefinedBy(Located<String> list, Located<String> as, Optional<Located<String>> definitions) {}
}
