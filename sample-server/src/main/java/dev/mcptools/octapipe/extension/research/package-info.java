/** What {@code search} and {@code fetch} find in Octapipe. */
@NullMarked
package dev.mcptools.octapipe.extension.research;

import org.jspecify.annotations.NullMarked;
