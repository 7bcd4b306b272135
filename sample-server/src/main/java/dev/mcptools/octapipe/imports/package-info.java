/** Imports of records and cards from files. */
@NullMarked
package dev.mcptools.octapipe.imports;

import org.jspecify.annotations.NullMarked;
