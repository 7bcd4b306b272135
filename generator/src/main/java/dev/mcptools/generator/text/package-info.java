/** Text that others wrote, made fit to be shown and to be searched. */
@NullMarked
package dev.mcptools.generator.text;

import org.jspecify.annotations.NullMarked;
