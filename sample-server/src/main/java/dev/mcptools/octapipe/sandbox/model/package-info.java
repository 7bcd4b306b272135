/** What the sandbox holds: immutable records. */
@NullMarked
package dev.mcptools.octapipe.sandbox.model;

import org.jspecify.annotations.NullMarked;
