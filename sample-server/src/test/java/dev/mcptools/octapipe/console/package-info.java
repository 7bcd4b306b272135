/** The console, over HTTP and in a browser. */
@NullMarked
package dev.mcptools.octapipe.console;

import org.jspecify.annotations.NullMarked;
