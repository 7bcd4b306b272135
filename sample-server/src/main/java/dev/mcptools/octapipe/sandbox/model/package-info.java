@NullMarked
package dev.mcptools.octapipe.sandbox.model;

import org.jspecify.annotations.NullMarked;
