@NullMarked
package dev.mcptools.octapipe.sandbox;

import org.jspecify.annotations.NullMarked;
