/** How messages travel: streamable HTTP on Helidon, and standard input and output. */
@NullMarked
package dev.mcptools.runtime.transport;

import org.jspecify.annotations.NullMarked;
