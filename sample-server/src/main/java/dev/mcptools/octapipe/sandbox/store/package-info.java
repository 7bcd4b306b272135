@NullMarked
package dev.mcptools.octapipe.sandbox.store;

import org.jspecify.annotations.NullMarked;
