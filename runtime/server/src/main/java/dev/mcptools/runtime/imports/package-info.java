/** Files whose rows are imported by a generated tool that takes rows. */
@NullMarked
package dev.mcptools.runtime.imports;

import org.jspecify.annotations.NullMarked;
