/** What operators manage accounts and MCP servers with: a REST API. */
@NullMarked
package dev.mcptools.octapipe.management;

import org.jspecify.annotations.NullMarked;
