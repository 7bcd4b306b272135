/** A second API, which has by records alone what Octapipe has. */
@NullMarked
package dev.mcptools.octapipe.second;

import org.jspecify.annotations.NullMarked;
