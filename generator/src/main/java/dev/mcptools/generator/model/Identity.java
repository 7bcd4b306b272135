package dev.mcptools.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mcptools.generator.diagnostic.Located;
import dev.mcptools.generator.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What tells the items of a list apart: for tools, and for people.
 *
 * @param id pointer to the member that other tools take
 * @param names what people call an item: each name one member, or several with blanks between them
 * @param isShort whether the list is short enough to be read whole before a call
 * @param search what the list is called with to find the items of one name
 * @param items pointer to the items of a list without pages
 * @param declaredAt its place in the documents
 */
public record Identity(
        String id,
        List<List<String>> names,
        boolean isShort,
        Optional<Located<JsonNode>> search,
        Optional<String> items,
        SourceLocation declaredAt) {

    /** The text that stands for the name in what a list is searched with. */
    public static final String NAME = "{name}";

    public Identity {
        names = names.stream().map(List::copyOf).toList();
    }

    /** {@return what the list is called with to find the items of one name, as JSON} */
    public Optional<String> searchArguments() {
        return search.map(arguments -> arguments.value().toString());
    }
}
