/** What is to be said about the documents: data with a place, collected and shown all at once. */
@NullMarked
package dev.mcptools.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
