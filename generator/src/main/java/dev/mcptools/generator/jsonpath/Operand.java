package dev.mcptools.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a filter compares or hands to a function (RFC 9535, sections 2.3.5.2.2 and 2.4). */
sealed interface Operand permits Query, Operand.Literal, Operand.Call {

    /** A value that the expression itself has. */
    record Literal(JsonNode value) implements Operand {}

    /** A function with its arguments. */
    record Call(Function function, List<Operand> arguments) implements Operand {}

    /** The functions of RFC 9535, sections 2.4.4 to 2.4.8. */
    enum Function {
        LENGTH(1, false, false),
        COUNT(1, true, false),
        VALUE(1, true, false),
        MATCH(2, false, true),
        SEARCH(2, false, true);

        private final int arguments;
        private final boolean takesNodes;
        private final boolean logical;

        Function(int arguments, boolean takesNodes, boolean logical) {
            this.arguments = arguments;
            this.takesNodes = takesNodes;
            this.logical = logical;
        }

        int arguments() {
            return arguments;
        }

        /** Whether its argument is all that a query selects, and not one value. */
        boolean takesNodes() {
            return takesNodes;
        }

        /** Whether it says yes or no, and gives no value. */
        boolean isLogical() {
            return logical;
        }
    }
}
