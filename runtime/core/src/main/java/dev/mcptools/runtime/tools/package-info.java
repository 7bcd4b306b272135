/** Tools: what they are, how they are called, what they answer. */
@NullMarked
package dev.mcptools.runtime.tools;

import org.jspecify.annotations.NullMarked;
