/** The MCP server for Octapipe: command line, configuration, start. */
@NullMarked
package dev.mcptools.octapipe;

import org.jspecify.annotations.NullMarked;
