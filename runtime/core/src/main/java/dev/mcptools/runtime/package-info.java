/** What generated tools and their servers run on. */
@NullMarked
package dev.mcptools.runtime;

import org.jspecify.annotations.NullMarked;
