@NullMarked
package dev.mcptools.octapipe.sandbox.resource;

import org.jspecify.annotations.NullMarked;
