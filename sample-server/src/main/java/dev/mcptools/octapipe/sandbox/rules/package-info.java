@NullMarked
package dev.mcptools.octapipe.sandbox.rules;

import org.jspecify.annotations.NullMarked;
