package dev.mcptools.runtime.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One row of a table.
 *
 * @param number where it stands: the line of a CSV file, the row of a sheet, the position in a list, each from 1
 * @param cells its values by the names of their columns, without those that are empty: texts, numbers and booleans as the
 *     file says, dates as {@code YYYY-MM-DD}, with {@code THH:MM:SS} where there is a time; of JSON whatever there is
 */
public record Row(int number, ObjectNode cells) {}
