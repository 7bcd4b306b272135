/** Writing to disk: only what changed, and nothing that is not ours. */
@NullMarked
package dev.mcptools.generator.emit;

import org.jspecify.annotations.NullMarked;
