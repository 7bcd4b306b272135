/** Integrated accounts, and the MCP servers that operators make for them. */
@NullMarked
package dev.mcptools.octapipe.registration;

import org.jspecify.annotations.NullMarked;
