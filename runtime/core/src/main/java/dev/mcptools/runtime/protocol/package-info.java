/** The Model Context Protocol without a transport: a message in, the answer to it out. */
@NullMarked
package dev.mcptools.runtime.protocol;

import org.jspecify.annotations.NullMarked;
