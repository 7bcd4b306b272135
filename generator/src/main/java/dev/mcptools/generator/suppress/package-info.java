/** Where rules are to be silent, and why: read from the document, its records and a file. */
@NullMarked
package dev.mcptools.generator.suppress;

import org.jspecify.annotations.NullMarked;
