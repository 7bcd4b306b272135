/** What makes a program of tools: command line, configuration, data folder, start and stop. */
@NullMarked
package dev.mcptools.runtime.server;

import org.jspecify.annotations.NullMarked;
