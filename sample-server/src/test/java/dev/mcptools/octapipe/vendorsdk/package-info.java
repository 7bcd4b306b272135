/** The vendor's Python SDK, as far as it can be seen from the other end of the wire. */
@NullMarked
package dev.mcptools.octapipe.vendorsdk;

import org.jspecify.annotations.NullMarked;
