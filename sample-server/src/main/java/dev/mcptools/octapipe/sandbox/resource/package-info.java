/** The operations, resource by resource. */
@NullMarked
package dev.mcptools.octapipe.sandbox.resource;

import org.jspecify.annotations.NullMarked;
