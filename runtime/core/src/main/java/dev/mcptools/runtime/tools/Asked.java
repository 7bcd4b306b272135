package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/**
 * What a call asks for beside what the API is sent.
 *
 * @param arguments what a cursor is bound to: all that decides which items a list has
 * @param cursor the page, from an earlier answer; empty for the first
 * @param selection the members of the answer
 */
record Asked(JsonNode arguments, Optional<String> cursor, Selection selection) {

    /** {@return what a client asks for, by arguments that the tool's schema has accepted} */
    static Asked byClient(ObjectNode arguments, ToolDescriptor tool) {
        Optional<String> cursor = tool.pagination().isPresent()
                ? Optional.ofNullable(arguments.get(Pagination.CURSOR_ARGUMENT))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                : Optional.empty();
        return tool.fields()
                .map(fields -> new Asked(without(fields.argument(), arguments), cursor, fields.chosen(arguments)))
                .orElseGet(() -> new Asked(arguments, cursor, Selection.ALL));
    }

    /** {@return what hand-written code asks for: it gets all there is} */
    static Asked byCode(Object input, Optional<String> cursor) {
        return new Asked(TextNode.valueOf(String.valueOf(input)), cursor, Selection.ALL);
    }

    /** Which members are returned of an item does not decide which items there are: each page may have others. */
    private static ObjectNode without(String argument, ObjectNode arguments) {
        return arguments.has(argument) ? arguments.deepCopy().without(argument) : arguments;
    }
}
