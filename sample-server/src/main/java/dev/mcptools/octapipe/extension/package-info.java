/** Tools written by hand, and what is added by hand to generated ones. */
@NullMarked
package dev.mcptools.octapipe.extension;

import org.jspecify.annotations.NullMarked;
