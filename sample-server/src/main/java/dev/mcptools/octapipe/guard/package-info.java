/** What makes guessing of secrets slow. */
@NullMarked
package dev.mcptools.octapipe.guard;

import org.jspecify.annotations.NullMarked;
