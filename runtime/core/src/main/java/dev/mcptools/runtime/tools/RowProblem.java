package dev.mcptools.runtime.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is wrong with one row of an import.
 *
 * @param row its number
 * @param problem what is wrong, as a phrase that begins with the member that it is about
 */
record RowProblem(long row, String problem) {

    /** {@return the row and its problem as JSON} */
    ObjectNode tree() {
        return Json.object().put("row", row).put("problem", problem);
    }
}
