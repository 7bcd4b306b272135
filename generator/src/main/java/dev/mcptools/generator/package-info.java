/** From API documents to tools: {@code Generator} is the table of contents. */
@NullMarked
package dev.mcptools.generator;

import org.jspecify.annotations.NullMarked;
