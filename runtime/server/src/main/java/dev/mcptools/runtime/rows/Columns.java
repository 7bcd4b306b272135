package dev.mcptools.runtime.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mcptools.runtime.tools.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a table, as its first row names them.
 *
 * @param names from left to right
 */
record Columns(List<String> names) {
    private static final int MOST = 1_000;

    /**
     * {@return the columns of these names}
     *
     * @throws RowsRejectedException if two are the same, one is missing, or there are too many
     */
    static Columns of(List<String> header) {
        List<String> names = new ArrayList<>();
        header.forEach(name -> names.add(name.strip()));
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        if (names.isEmpty()) {
            throw new RowsRejectedException("The file is empty: its first row has to name the columns.");
        }
        if (names.size() > MOST) {
            throw new RowsRejectedException(
                    "The first row names " + names.size() + " columns; " + MOST + " are read at most.");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                throw new RowsRejectedException("Column " + (i + 1) + " has no name in the first row.");
            }
            Integer before = seen.putIfAbsent(name, i);
            if (before != null) {
                throw new RowsRejectedException("The columns " + (before + 1) + " and " + (i + 1) + " are both named '"
                        + name + "'. Name them differently, or leave one out.");
            }
        }
        return new Columns(List.copyOf(names));
    }

    /**
     * {@return a row of these cells}
     *
     * @param cells from left to right, missing nodes for those that are empty
     * @throws RowsRejectedException if there is a cell without a column
     */
    Row row(int number, List<? extends JsonNode> cells) {
        ObjectNode row = Json.object();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isMissingNode()) {
                if (i >= names.size()) {
                    throw RowsRejectedException.at(
                            number,
                            "has a value in column " + (i + 1) + ", but the first row names " + names.size()
                                    + " columns; a text with the separator in it belongs in quotes");
                }
                row.set(names.get(i), cells.get(i));
            }
        }
        return new Row(number, row);
    }
}
