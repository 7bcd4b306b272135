/** Rules over the documents and the tools made from them, one class each. */
@NullMarked
package dev.mcptools.generator.check;

import org.jspecify.annotations.NullMarked;
