/** The console: pages for operators, written on the server, for browsers with and without JavaScript. */
@NullMarked
package dev.mcptools.octapipe.console;

import org.jspecify.annotations.NullMarked;
