/** The demo data. */
@NullMarked
package dev.mcptools.octapipe.sandbox.seed;

import org.jspecify.annotations.NullMarked;
