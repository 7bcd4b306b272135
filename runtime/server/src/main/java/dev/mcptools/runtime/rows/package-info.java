/** Rows of tables in files: CSV, XLSX and JSON, read one after the other and under limits. */
@NullMarked
package dev.mcptools.runtime.rows;

import org.jspecify.annotations.NullMarked;
