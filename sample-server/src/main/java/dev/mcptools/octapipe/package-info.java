/** The MCP server for Octapipe. */
@NullMarked
package dev.mcptools.octapipe;

import org.jspecify.annotations.NullMarked;
