/** Where it is held, under one lock. */
@NullMarked
package dev.mcptools.octapipe.sandbox.store;

import org.jspecify.annotations.NullMarked;
