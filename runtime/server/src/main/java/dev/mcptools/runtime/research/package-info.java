/**
 * {@code search} and {@code fetch}, the two tools that ChatGPT's deep research and company knowledge look for by their names,
 * over whatever an API holds.
 */
@NullMarked
package dev.mcptools.runtime.research;

import org.jspecify.annotations.NullMarked;
