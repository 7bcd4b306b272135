/** What became of each operation, and what the tools cost. */
@NullMarked
package dev.mcptools.generator.report;

import org.jspecify.annotations.NullMarked;
