/** Secrets: how they are made, compared and kept. */
@NullMarked
package dev.mcptools.octapipe.secret;

import org.jspecify.annotations.NullMarked;
