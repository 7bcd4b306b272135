/** The audit: one row for each call of a tool, who made it and what came of it. */
@NullMarked
package dev.mcptools.octapipe.audit;

import org.jspecify.annotations.NullMarked;
